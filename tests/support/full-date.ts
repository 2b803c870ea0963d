import { expect } from "vitest";
import { addHours, type Instant } from "#app/domain/day.ts";
import { waitingForHolder } from "#app/domain/gatherings/queue-screens.server.ts";
import { cancelSignUp } from "#app/domain/gatherings/sign-up-link.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { joinQueue } from "#app/domain/gatherings/waiting.server.ts";
import type { Db } from "#db/open.ts";
import { buildEvent, someContact } from "./gatherings.ts";

export const AT = "2026-11-24T12:00:00Z" as Instant;
/** Long before its queue ends. */
export const BEGINS = addHours(AT, 72);

/** A date in three days whose two places two men have taken, and what men do there. */
export async function buildFullDate(db: Db) {
  const built = await buildEvent(db, { capacity: 2, at: AT, startsAt: BEGINS });
  const seen = (token: string, at = AT) => waitingForHolder(db, { token, language: "fi", at });
  const date = {
    ...built,
    /** Links of the men who come. */
    coming: [] as string[],
    facts: (at = AT) => ({
      eventId: date.eventId,
      name: "Ali",
      contact: someContact(),
      language: "fi" as const,
      at,
    }),
    comes: async (at = AT) => (await signUp(db, date.facts(at))).token as string,
    waits: async (friends = 0, at = AT) => {
      const { token, comes } = await joinQueue(db, { ...date.facts(at), friends });
      expect(comes).toBe(false);
      return token as string;
    },
    seen,
    stateOf: async (token: string, at = AT): Promise<string> => (await seen(token, at)).state,
    leavesHisPlace: (at = AT) => cancelSignUp(db, { token: date.coming.shift() as string, at }),
    lettersTo: async (token: string): Promise<string[]> =>
      (
        await db
          .selectFrom("message")
          .select("kind")
          .where("link", "=", `/waiting/${token}`)
          .where("dropped_at", "is", null)
          .orderBy("created_at")
          .execute()
      ).map(({ kind }) => kind),
  };
  date.coming.push(await date.comes(), await date.comes());
  return date;
}

export type FullDate = Awaited<ReturnType<typeof buildFullDate>>;

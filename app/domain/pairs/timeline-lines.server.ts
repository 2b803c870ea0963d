import { type Day, dayOf, type Instant } from "#app/domain/day.ts";
import type { LetterKind } from "#app/domain/messages/kinds.ts";
import type { Db } from "#db/open.ts";
import type { Dated } from "./timeline.server.ts";

/** Letters about a pair; those that ask how it goes are lines of their own. */
const KINDS = [
  "pair_started",
  "first_times",
  "first_meeting",
  "first_meeting_moved",
  "first_meeting_cancelled",
  "next_meeting",
  "thanks_first_meeting",
  "thanks_half_way",
  "pair_ended",
  "pair_not_begun",
] as const satisfies LetterKind[];

/** What they did when they met, and who wrote it down; the first time is said to be the first. */
export async function meetingLinesOf(db: Db, pairId: string): Promise<Dated[]> {
  const rows = await db
    .selectFrom("meeting")
    .innerJoin("account", "account.id", "meeting.logged_by")
    .select(["met_on as metOn", "logged_at as at", "what", "account.name as by"])
    .where("pair_id", "=", pairId)
    .orderBy("met_on")
    .execute();
  return rows.map(({ metOn, at, what, by }, position) => ({
    at,
    on: metOn as Day,
    what: position === 0 ? "first_met" : "met",
    detail: what,
    by,
  }));
}

/** What has been sent to the two about their pair, for as long as letters are kept. */
export async function letterLinesOf(db: Db, pairId: string): Promise<Dated[]> {
  const plans = await db
    .selectFrom("pair_event")
    .select("id")
    .where("pair_id", "=", pairId)
    .where("what", "=", "next_meeting_planned")
    .execute();
  const rows = await db
    .selectFrom("message")
    .innerJoin("person", "person.id", "message.person_id")
    .innerJoin("pair", (join) =>
      join.on((eb) =>
        eb.or([
          eb("pair.participant_id", "=", eb.ref("person.id")),
          eb("pair.support_person_id", "=", eb.ref("person.id")),
        ]),
      ),
    )
    .select(["message.kind", "message.sent_at as sentAt", "message.facts", "person.name"])
    .select("message.dedupe_key as key")
    .where("pair.id", "=", pairId)
    .where("message.kind", "in", KINDS)
    .where("message.sent_at", "is not", null)
    .execute();
  const ids = [pairId, ...plans.map(({ id }) => id)];
  return rows
    .filter(({ key }) => ids.some((id) => key.split(" ").includes(id)))
    .map(({ kind, sentAt, facts, name }) => ({
      at: sentAt as string,
      on: dayOf(sentAt as Instant),
      what: "letter",
      detail: JSON.stringify({ kind, name, starts: JSON.parse(facts).starts ?? null }),
      by: null,
    }));
}

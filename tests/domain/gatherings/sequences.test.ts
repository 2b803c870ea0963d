import { expect, test } from "vitest";
import { addHours, clockOf, dayOf, type Instant } from "#app/domain/day.ts";
import { cancelEvent, changeCapacity, moveEvent } from "#app/domain/gatherings/dates.server.ts";
import {
  cancelSignUp,
  changeFriends,
  renewSignUp,
} from "#app/domain/gatherings/sign-up-link.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent, phoneContact } from "#tests/support/gatherings.ts";
import { randomFrom } from "#tests/support/random.ts";

const AT = "2026-11-24T12:00:00Z" as Instant;
const MEN = Array.from({ length: 8 }, (_, man) => phoneContact(`+35840123456${man}`));
const SEQUENCES = 40;
const STEPS = 30;

/** Men and the office press at random, several at once; after each round the promises are counted. */
test("whatever men and the office do, in whatever order: never oversold, nobody twice, nobody lost", async () => {
  const db = await freshDatabase();
  for (let seed = 1; seed <= SEQUENCES; seed++) await runSequence(db, seed);
}, 120_000);

async function runSequence(db: Db, seed: number) {
  const random = randomFrom(seed);
  const { eventId, by } = await buildEvent(db, { capacity: 6, at: AT });
  const tokens = new Map<number, string>();
  let capacity = 6;
  /** Lowering the capacity sends nobody home, but lets nobody in either. */
  let heads = 0;
  let startsAt = addHours(AT, 48);

  const acts = [
    async (man: number) => {
      const facts = { eventId, name: `Man ${man}`, contact: MEN[man] ?? null };
      const { token } = await signUp(db, {
        ...facts,
        friends: random.below(5),
        language: "fi",
        at: AT,
      });
      if (token) tokens.set(man, token);
    },
    (man: number) => cancelSignUp(db, { token: tokens.get(man) ?? "", at: AT }),
    (man: number) => renewSignUp(db, { token: tokens.get(man) ?? "", at: AT }),
    (man: number) =>
      changeFriends(db, { token: tokens.get(man) ?? "", friends: random.below(5), at: AT }),
  ];
  for (let step = 0; step < STEPS; step++) {
    const changedBefore = capacity;
    const men = random.some([0, 1, 2, 3, 4, 5, 6, 7], 0.4);
    const pressed = men.map((man) =>
      tokens.has(man) ? random.one(acts)(man) : (acts[0] as (man: number) => Promise<unknown>)(man),
    );
    await settle(pressed);
    if (random.chance(0.2)) {
      capacity = 1 + random.below(9);
      await changeCapacity(db, { by, eventId, capacity, at: AT });
    }
    if (random.chance(0.1)) {
      startsAt = addHours(startsAt, 1);
      const date = { day: dayOf(startsAt), starts: clockOf(startsAt) };
      await moveEvent(db, { by, eventId, ...date, ends: clockOf(addHours(startsAt, 1)), at: AT });
    }
    const most = Math.max(changedBefore, heads);
    heads = await keepPromises(db, { eventId, most, seed, step });
  }
  await cancelEvent(db, { by, eventId, at: AT });
  await everyoneIsToldOnce(db, eventId);
}

/** Refusals are answers; anything else is a bug. */
async function settle(pressed: Promise<unknown>[]) {
  for (const result of await Promise.allSettled(pressed)) {
    if (result.status === "rejected" && !(result.reason instanceof Refusal)) throw result.reason;
  }
}

async function keepPromises(
  db: Db,
  { eventId, most, ...where }: { eventId: string; most: number; seed: number; step: number },
) {
  const coming = await db
    .selectFrom("sign_up")
    .select(["contact_key", "friends"])
    .where("event_id", "=", eventId)
    .where("cancelled_at", "is", null)
    .execute();
  const heads = coming.reduce((sum, { friends }) => sum + 1 + friends, 0);
  expect(heads, JSON.stringify(where)).toBeLessThanOrEqual(most);
  expect(new Set(coming.map((one) => one.contact_key)).size).toBe(coming.length);
  return heads;
}

async function everyoneIsToldOnce(db: Db, eventId: string) {
  const coming = await db
    .selectFrom("sign_up")
    .select("token")
    .where("event_id", "=", eventId)
    .where("cancelled_at", "is", null)
    .execute();
  const letters = await db
    .selectFrom("message")
    .select("link")
    .where("kind", "=", "event_cancelled")
    .execute();
  expect(letters.map(({ link }) => link).sort()).toEqual(
    coming.map(({ token }) => `/sign-ups/${token}`).sort(),
  );
  await db.deleteFrom("message").execute();
}

import assert from "node:assert/strict";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import type { Day } from "#app/domain/day.ts";
import { allRows } from "#app/domain/today/all-rows.server.ts";
import { officeToday } from "#app/domain/today/office.server.ts";
import { rowOf } from "#app/domain/today/rows.ts";
import { recount } from "../recount.ts";
import { at, type Year } from "./year.ts";

/** Today against the recount: the same men, for the same reasons, each once, and numbers that add up. */
export async function compare({ db, office }: Year, today: Day) {
  const { awake, asleep } = await allRows(db, today);
  const all = [...awake, ...asleep].map((group) => rowOf(group, today));
  const keys = all.map(({ key }) => key);
  assert.equal(new Set(keys).size, keys.length, `a row twice on ${today}`);
  const shown = Object.fromEntries(all.map((row) => [row.key, [row.why, ...row.also].sort()]));
  assert.deepEqual(shown, await recount(db, today), today);
  for (const { snooze } of asleep) assert(snooze.until > today);
  if (Number(today.slice(-2)) % 3 > 0) return;
  const by = office[0] as Coordinator;
  const page = await officeToday(db, { by, whose: "all", at: at(today, "14:00") });
  assert.equal(page.now.count + page.soon.count, page.counts.all);
  assert.equal(page.counts.all + page.later.count, Object.keys(shown).length);
}

/** These come again with another number, or about a meeting that is agreed again: once a day at most. */
const COMES_AGAIN = ["office_week", "office_day", "next_meeting"];

/**
 * Every letter went once; and no man was told the same of the same thing twice, by what the letters say and
 * not by their dedupe keys; one letter for each check-in. Gives how many of each kind were written.
 */
export async function everyMessageOnce({ db, sent }: Year) {
  assert.deepEqual(twice(sent), []);
  const letters = await db
    .selectFrom("message")
    .select(["id", "kind", "person_id", "account_id", "recipient", "link", "facts", "created_at"])
    .execute();
  const byId = new Map(letters.map((letter) => [letter.id, letter]));
  const said = sent.flatMap((id) => {
    const letter = byId.get(id);
    assert(letter, `sent, and not in the outbox: ${id}`);
    const who = letter.person_id ?? letter.account_id ?? letter.recipient;
    const what = `${letter.kind} to ${who} about ${aboutOf(letter.facts)}`;
    const onDay = `${what} on ${letter.created_at.slice(0, 10)}`;
    return COMES_AGAIN.includes(letter.kind) ? [onDay] : [onDay, `${what} at ${letter.link}`];
  });
  assert.deepEqual(twice(said), []);
  const written = new Map<string, number>();
  for (const { kind } of letters) written.set(kind, (written.get(kind) ?? 0) + 1);
  const { asked } = await db
    .selectFrom("check_in")
    .select((eb) => eb.fn.countAll<number>().as("asked"))
    .executeTakeFirstOrThrow();
  assert.equal(written.get("check_in"), asked);
  return written;
}

/** Whom and which day a letter speaks of; how many rows the office has is no other thing. */
function aboutOf(facts: string) {
  const words = Object.values(JSON.parse(facts)).filter((value) => typeof value === "string");
  return words.join(", ");
}

function twice(all: string[]) {
  return [...Map.groupBy(all, (one) => one)]
    .filter(([, same]) => same.length > 1)
    .map(([one]) => one);
}

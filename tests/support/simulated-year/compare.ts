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

/** Every letter once, one for each check-in. Gives how many of each kind were written. */
export async function everyMessageOnce({ db, sent }: Year) {
  assert.equal(new Set(sent).size, sent.length);
  const letters = await db
    .selectFrom("message")
    .select((eb) => ["kind", "dedupe_key as key", eb.fn.countAll<number>().as("count")])
    .groupBy(["kind", "dedupe_key"])
    .execute();
  assert.deepEqual(
    letters.filter(({ count }) => count !== 1),
    [],
  );
  const written = new Map<string, number>();
  for (const { kind } of letters) written.set(kind, (written.get(kind) ?? 0) + 1);
  const { asked } = await db
    .selectFrom("check_in")
    .select((eb) => eb.fn.countAll<number>().as("asked"))
    .executeTakeFirstOrThrow();
  assert.equal(written.get("check_in"), asked);
  return written;
}

import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day } from "#app/domain/day.ts";
import { handleCheckIn } from "#app/domain/pairs/check-in-answers.server.ts";
import { endPair, signAgreement } from "#app/domain/pairs/lifecycle.server.ts";
import { notePair } from "#app/domain/pairs/notes.server.ts";
import { END_REASONS } from "#app/domain/pairs/pair.ts";
import { pausePair, resumePair } from "#app/domain/pairs/pauses.server.ts";
import { handleWish } from "#app/domain/pairs/wishes.server.ts";
import { allRows } from "#app/domain/today/all-rows.server.ts";
import { handRowOver } from "#app/domain/today/row-verbs.server.ts";
import { type Row, rowOf } from "#app/domain/today/rows.ts";
import { putOff } from "#app/domain/today/snoozes.server.ts";
import type { Db } from "#db/open.ts";
import type { Random } from "../random.ts";
import { at, maybe, type Year } from "./year.ts";

/** The office takes up some of its rows, the most pressing first, and does other things besides. */
export async function office({ db, random, office, pairs }: Year, today: Day) {
  const by = random.one(office);
  const { awake } = await allRows(db, today);
  for (const row of awake.slice(0, 8).map((group) => rowOf(group, today))) {
    if (random.chance(0.4)) await takeUp(db, random, { row, by, today, office });
  }
  for (const pair of random.some(pairs, 0.01)) {
    const pairId = pair.id;
    const doing = random.below(4);
    await maybe(async () => {
      if (doing === 0) await signAgreement(db, { by, pairId, on: today, at: at(today) });
      if (doing === 1) {
        const until = addDays(today, 1 + random.below(60));
        await pausePair(db, { by, pairId, until, at: at(today) });
      }
      if (doing === 2) {
        const note = { text: "Juttelimme.", on: today, kind: "call" as const };
        await notePair(db, { by, pairId, ...note, at: at(today) });
      }
      if (doing === 3 && random.chance(0.3)) {
        const reason = random.one(END_REASONS);
        await endPair(db, { by, pairId, on: today, reason, at: at(today) });
      }
    });
  }
}

async function takeUp(
  db: Db,
  random: Random,
  { row, by, today, office }: { row: Row; by: Coordinator; today: Day; office: Coordinator[] },
) {
  const { key, about } = row;
  const whys = [row.why, ...row.also];
  await maybe(async () => {
    if (random.chance(0.15)) {
      const until = addDays(today, 1 + random.below(30));
      return putOff(db, { by, key, until, reason: "no_answer", at: at(today) });
    }
    if (random.chance(0.1)) {
      return handRowOver(db, { by, key, to: random.one(office).accountId, at: at(today) });
    }
    if (about.kind === "check_in") return handleAll(db, by, key, today);
    if (whys.includes("wants_another")) {
      const end = { on: today, reason: "did_not_click" as const, at: at(today) };
      return endPair(db, { by, pairId: about.id, ...end });
    }
    if (about.kind === "said") return settleWish(db, by, key, today);
    if (about.kind !== "pair") return;
    if (whys.includes("pause_over")) return resumePair(db, { by, pairId: about.id, at: at(today) });
    const note = { text: "Soitin.", on: today, kind: "call" as const };
    return notePair(db, { by, pairId: about.id, ...note, at: at(today) });
  });
}

async function handleAll(db: Db, by: Coordinator, personId: string, today: Day) {
  const open = await db
    .selectFrom("check_in")
    .select("id")
    .where("person_id", "=", personId)
    .where("handled_at", "is", null)
    .execute();
  for (const { id } of open) await handleCheckIn(db, { by, checkInId: id, at: at(today) });
}

async function settleWish(db: Db, by: Coordinator, personId: string, today: Day) {
  const open = await db
    .selectFrom("pair_wish")
    .select("id")
    .where("person_id", "=", personId)
    .where("handled_at", "is", null)
    .execute();
  for (const { id } of open) await handleWish(db, { by, wishId: id, at: at(today) });
}

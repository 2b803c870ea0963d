import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator, Man } from "#app/domain/accounts/viewer.ts";
import { addDays, helsinkiInstant } from "#app/domain/day.ts";
import { TOLD_AGAIN_DAYS, tellWhoIsGivenSomebody } from "#app/domain/matching/letters.server.ts";
import { sayNotNow } from "#app/domain/matching/shown-answers.server.ts";
import { menShownTo } from "#app/domain/matching/shown-men.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { TUESDAY } from "#tests/support/matching.ts";
import { buildMan, buildProposal } from "#tests/support/pairs.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const onDay = (days: number) => helsinkiInstant(addDays(TUESDAY, days), "12:00");

let db: Db;
let kaisa: Coordinator;
let yusuf: Man;
let pekka: Man;
beforeEach(async () => {
  db = await freshDatabase();
  kaisa = await buildCoordinator(db);
  yusuf = await buildMan(db, "participant", onDay(-9), { surname: "Hassan" });
  pekka = await buildMan(db, "support_person", onDay(-9), { surname: "Virtanen" });
});

const told = async () => {
  const rows = await db
    .selectFrom("message")
    .select(["person_id as personId", "facts", "link"])
    .where("kind", "=", "somebody_to_meet")
    .orderBy("created_at")
    .execute();
  return rows;
};

describe("a man to whom the plan gives somebody", () => {
  test("is told so once, without a word of who it is", async () => {
    for (const day of [0, 0, 1]) await tellWhoIsGivenSomebody(db, onDay(day));
    const letters = await told();
    expect(letters.map(({ personId }) => personId).toSorted()).toEqual(
      [yusuf.personId, pekka.personId].toSorted(),
    );
    expect(letters.map(({ link }) => link)).toEqual(["/me/suggestions", "/me/suggestions"]);
    const his = letters.find(({ personId }) => personId === yusuf.personId);
    expect(JSON.parse(his?.facts ?? "")).toEqual({ name: "Yusuf" });
  });

  test("is told by two runs at once only once", async () => {
    await Promise.all([tellWhoIsGivenSomebody(db, onDay(0)), tellWhoIsGivenSomebody(db, onDay(0))]);
    expect(await told()).toHaveLength(2);
  });

  test("is not told when he has looked already", async () => {
    await menShownTo(db, { man: yusuf, language: "fi", at: onDay(0) });
    expect(await tellWhoIsGivenSomebody(db, onDay(0))).toBe(1);
    expect((await told()).map(({ personId }) => personId)).toEqual([pekka.personId]);
  });

  test("hears of another only when he may look at another, and at most once in two weeks", async () => {
    await tellWhoIsGivenSomebody(db, onDay(0));
    await buildMan(db, "support_person", onDay(-1));
    const at = onDay(10);
    const [shown] = await menShownTo(db, { man: yusuf, language: "fi", at });
    await sayNotNow(db, { by: yusuf, shownId: shown?.id ?? "", words: null, at });
    const his = async () => (await told()).filter(({ personId }) => personId === yusuf.personId);
    await tellWhoIsGivenSomebody(db, onDay(TOLD_AGAIN_DAYS));
    expect(await his(), "he was shown one lately").toHaveLength(1);
    await tellWhoIsGivenSomebody(db, onDay(17));
    expect(await his()).toHaveLength(2);
  });
});

describe("nobody is told", () => {
  test("of a man with protected details, nor is such a man", async () => {
    const row = { protected_on: TUESDAY, protected_by: kaisa.accountId };
    await db.updateTable("person").set(row).where("id", "=", yusuf.personId).execute();
    expect(await tellWhoIsGivenSomebody(db, onDay(0))).toBe(0);
    expect(await told()).toEqual([]);
  });

  test("when they have been asked already", async () => {
    await buildProposal(db, { by: kaisa, participant: yusuf, supportPerson: pekka, at: onDay(0) });
    expect(await tellWhoIsGivenSomebody(db, onDay(0))).toBe(0);
  });
});

import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator, Man } from "#app/domain/accounts/viewer.ts";
import { addDays, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { officePlan } from "#app/domain/matching/office-plan.server.ts";
import { sayNotNow, wishToMeet } from "#app/domain/matching/shown-answers.server.ts";
import { menShownTo } from "#app/domain/matching/shown-men.server.ts";
import { workbench } from "#app/domain/matching/workbench.server.ts";
import { answerByLink } from "#app/domain/pairs/answers.server.ts";
import { myData } from "#app/domain/privacy/my-data.server.ts";
import { forgetWhatIsDue } from "#app/domain/privacy/retention.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { officeToday } from "#app/domain/today/office.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { TUESDAY } from "#tests/support/matching.ts";
import { buildMan, buildProposal } from "#tests/support/pairs.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const onDay = (days: number) => helsinkiInstant(addDays(TUESDAY, days), "12:00");
const NOON = onDay(0);

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

const shownTo = (man: Man, at: Instant = NOON) => menShownTo(db, { man, language: "fi", at });
const idFor = async (man: Man, at?: Instant) => (await shownTo(man, at))[0]?.id ?? "";
const bench = (at = NOON) => workbench(db, { by: kaisa, language: "fi", at });

describe("whom a man is shown", () => {
  test("both see the other whom the plan gives them, by first name and what he told for it", async () => {
    const [his] = await shownTo(yusuf);
    expect(his).toMatchObject({
      side: "participant",
      answer: null,
      other: { name: "Pekka", area: "Kallio, Helsinki", offers: ["friendship"] },
    });
    expect(his?.reasons.map(({ code }) => code)).toEqual([
      "both_speak",
      "same_district",
      "shared_times",
      "shared_interests",
      "hopes",
    ]);
    expect((await shownTo(pekka))[0]?.other.name).toBe("Yusuf");
    const all = JSON.stringify([await shownTo(yusuf), await shownTo(pekka)]);
    const secrets = [yusuf.personId, pekka.personId, "Hassan", "Virtanen", "example.org"];
    for (const secret of secrets) expect(all).not.toContain(secret);
  });

  test("nobody else than the plan gives, and nobody who has been asked", async () => {
    const ali = await buildMan(db, "participant", onDay(-2));
    expect(await shownTo(ali)).toEqual([]);
    await buildProposal(db, { by: kaisa, participant: yusuf, supportPerson: pekka, at: NOON });
    for (const man of [yusuf, pekka, ali]) expect(await shownTo(man)).toEqual([]);
  });

  test.each(["participant", "support_person"])(
    "a man with protected details appears to nobody and sees nobody (%s)",
    async (side) => {
      const hidden = side === "participant" ? yusuf : pekka;
      const row = { protected_on: TUESDAY, protected_by: kaisa.accountId };
      await db.updateTable("person").set(row).where("id", "=", hidden.personId).execute();
      expect((await officePlan(db, { at: NOON })).plan.pairs).toHaveLength(1);
      for (const man of [yusuf, pekka]) expect(await shownTo(man)).toEqual([]);
      expect((await bench()).pairs, "his pair is made in the office").toHaveLength(1);
    },
  );

  test("as many as he has places", async () => {
    const mikko = await buildMan(db, "support_person", onDay(-9), { capacity: 2 });
    for (let more = 0; more < 4; more++) await buildMan(db, "participant", onDay(-3));
    expect(await shownTo(mikko)).toHaveLength(2);
    expect(await shownTo(pekka)).toHaveLength(1);
  });

  test("in a week no more new men than he has places, whatever he answers or changes", async () => {
    for (let more = 0; more < 3; more++) await buildMan(db, "support_person", onDay(-1));
    await sayNotNow(db, { by: yusuf, shownId: await idFor(yusuf), words: null, at: NOON });
    expect((await officePlan(db, { at: NOON })).plan.pairs, "there is another").toHaveLength(1);
    expect(await shownTo(yusuf, onDay(1))).toEqual([]);
    await db
      .updateTable("person")
      .set({ municipality_code: "049", district: null })
      .where("id", "=", yusuf.personId)
      .execute();
    expect(await shownTo(yusuf, onDay(6))).toEqual([]);
    expect(await shownTo(yusuf, onDay(7))).toHaveLength(1);
    expect(await shownTo(yusuf, onDay(8)), "and stays").toHaveLength(1);
  });

  test("looking again shows the same, at once or later, and writes nothing twice", async () => {
    const both = await Promise.all([shownTo(yusuf), shownTo(yusuf)]);
    expect(both[0]).toEqual(both[1]);
    expect(await shownTo(yusuf, onDay(30))).toEqual(both[0]);
    expect(await db.selectFrom("shown_man").select("id").execute()).toHaveLength(1);
  });
});

describe("his wish", () => {
  test("goes to the coordinator; two at each other stand on top; the other is told nothing", async () => {
    const ali = await buildMan(db, "participant", onDay(-100));
    const mikko = await buildMan(db, "support_person", onDay(-100), { surname: null });
    expect((await bench()).pairs.map(({ wish }) => wish)).toEqual([null, null]);
    const before = await shownTo(pekka);
    const letters = await db.selectFrom("message").select("id").execute();
    await wishToMeet(db, { by: yusuf, shownId: await idFor(yusuf), at: NOON });
    expect((await bench()).pairs[0]).toMatchObject({ wish: "participant" });
    expect(await shownTo(pekka)).toEqual(before);
    expect(await db.selectFrom("message").select("id").execute()).toEqual(letters);
    await wishToMeet(db, { by: pekka, shownId: await idFor(pekka), at: NOON });
    await wishToMeet(db, { by: ali, shownId: await idFor(ali), at: NOON });
    const [first, second] = (await bench()).pairs;
    expect(first).toMatchObject({ wish: "both", participantId: yusuf.personId });
    expect(second).toMatchObject({ wish: "participant", supportPersonId: mikko.personId });
  });

  test("stays with the coordinator when the plan has changed, until they have been asked", async () => {
    await wishToMeet(db, { by: yusuf, shownId: await idFor(yusuf), at: NOON });
    const juha = await buildMan(db, "support_person", onDay(-300), {
      languages: [{ language: "fi", level: "native" }],
      municipalityCode: "091",
    });
    await db.updateTable("role").set({ capacity: 1 }).execute();
    await buildMan(db, "participant", onDay(-300));
    const all = await bench();
    const seen = [...all.pairs, ...all.wishes].filter(({ wish }) => wish === "participant");
    expect(seen).toHaveLength(1);
    await buildProposal(db, {
      by: kaisa,
      participant: yusuf,
      supportPerson: pekka,
      at: onDay(1),
    });
    const later = await bench(onDay(1));
    expect([...later.pairs, ...later.wishes].filter(({ wish }) => wish)).toEqual([]);
    expect(juha.personId).toBeTruthy();
  });

  test("is his alone, twice is once, and he may change his mind", async () => {
    const shownId = await idFor(yusuf);
    await expect(wishToMeet(db, { by: pekka, shownId, at: NOON })).rejects.toThrow(NotFound);
    await expect(wishToMeet(db, { by: yusuf, shownId: "none", at: NOON })).rejects.toThrow(
      NotFound,
    );
    await wishToMeet(db, { by: yusuf, shownId, at: NOON });
    await wishToMeet(db, { by: yusuf, shownId, at: onDay(1) });
    await sayNotNow(db, { by: yusuf, shownId, words: "Ei ehdi", at: onDay(2) });
    expect(await shownTo(yusuf, onDay(2))).toEqual([]);
    expect((await bench(onDay(2))).notNow).toMatchObject([
      { side: "participant", words: "Ei ehdi", supportPerson: { name: "Pekka Virtanen" } },
    ]);
    await expect(wishToMeet(db, { by: yusuf, shownId, at: onDay(2) })).rejects.toEqual(
      new Refusal("proposal_closed"),
    );
  });

  test("about somebody whom the plan does not give him any more is refused, kindly", async () => {
    const shownId = await idFor(yusuf);
    const ali = await buildMan(db, "participant", NOON);
    await buildProposal(db, { by: kaisa, participant: ali, supportPerson: pekka, at: NOON });
    await expect(wishToMeet(db, { by: yusuf, shownId, at: NOON })).rejects.toEqual(
      new Refusal("proposal_closed"),
    );
  });

  test("ends with a no to the proposal: they are not shown to each other again", async () => {
    await wishToMeet(db, { by: yusuf, shownId: await idFor(yusuf), at: NOON });
    const { supportPersonToken: token } = await buildProposal(db, {
      by: kaisa,
      participant: yusuf,
      supportPerson: pekka,
      at: NOON,
    });
    await answerByLink(db, { token, viewer: null, answer: "no", at: onDay(1) });
    for (const man of [yusuf, pekka]) expect(await shownTo(man, onDay(40))).toEqual([]);
  });
});

test("Today says who would like to meet somebody, at once when both do, until they are asked", async () => {
  const today = async () => {
    const { now, soon } = await officeToday(db, { by: kaisa, whose: "all", at: NOON });
    const wishes = (rows: typeof now.rows) =>
      rows.filter(({ why, also }) => [why, ...also].includes("wish_to_meet")).length;
    return [wishes(now.rows), wishes(soon.rows)];
  };
  expect(await today()).toEqual([0, 0]);
  await wishToMeet(db, { by: yusuf, shownId: await idFor(yusuf), at: NOON });
  expect(await today()).toEqual([0, 1]);
  await wishToMeet(db, { by: pekka, shownId: await idFor(pekka), at: NOON });
  expect(await today()).toEqual([2, 0]);
  await buildProposal(db, { by: kaisa, participant: yusuf, supportPerson: pekka, at: NOON });
  expect(await today()).toEqual([0, 0]);
});

describe("what is kept of it", () => {
  test("is in his own data without the other's name, and is forgotten after six months", async () => {
    const shownId = await idFor(yusuf);
    await sayNotNow(db, { by: yusuf, shownId, words: "Liian kaukana", at: NOON });
    const data = await myData(db, { man: yusuf, at: NOON });
    expect(data.shown).toEqual([
      {
        side: "participant",
        suggestedAt: NOON,
        answer: "not_now",
        answeredAt: NOON,
        words: "Liian kaukana",
      },
    ]);
    expect(JSON.stringify(data)).not.toContain("Pekka");
    await forgetWhatIsDue(db, onDay(180));
    expect(await db.selectFrom("shown_man").select("id").execute()).toHaveLength(1);
    await forgetWhatIsDue(db, onDay(190));
    expect(await db.selectFrom("shown_man").select("id").execute()).toEqual([]);
  });
});

import { beforeEach, describe, expect, test } from "vitest";
import { CADENCE } from "#app/domain/cadence-numbers.ts";
import { addDays, type Day, dayOf, helsinkiInstant, now, today } from "#app/domain/day.ts";
import { answerCheckIn } from "#app/domain/pairs/check-in-answers.server.ts";
import { checkInByLink } from "#app/domain/pairs/check-in-screen.server.ts";
import { tellCheckIn } from "#app/domain/pairs/check-in-telling.server.ts";
import { sendCheckIns } from "#app/domain/pairs/check-ins.server.ts";
import { agreeOnContact } from "#app/domain/pairs/closing-talks.server.ts";
import { tellFarewell } from "#app/domain/pairs/farewell-telling.server.ts";
import { answerFarewell, farewellByLink } from "#app/domain/pairs/farewells.server.ts";
import { endPair } from "#app/domain/pairs/lifecycle.server.ts";
import { myData } from "#app/domain/privacy/my-data.server.ts";
import { smallNeeds } from "#app/domain/today/small-needs.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildPair } from "#tests/support/pairs.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const SAID = { face: 4, didMeet: "yes", callMe: false, words: "Kalassa" } as const;
const HIMSELF = { face: 5, didMeet: null, callMe: false, words: null };

let db: Db;
let pair: Awaited<ReturnType<typeof buildPair>>;
let checkIn: { id: string; token: string };
const noon = (day: Day) => helsinkiInstant(day, "12:00");
const askedOn = addDays(today(), -6);

beforeEach(async () => {
  db = await freshDatabase();
  pair = await buildPair(db, { on: addDays(today(), -20) });
  await sendCheckIns(db, noon(askedOn));
  checkIn = await db
    .selectFrom("check_in")
    .select(["id", "token"])
    .where("person_id", "=", pair.participant.personId)
    .executeTakeFirstOrThrow();
});

const rowOf = (id: string) =>
  db.selectFrom("check_in").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const tell = (more: Partial<Parameters<typeof tellCheckIn>[1]> = {}) =>
  tellCheckIn(db, { by: pair.by, checkInId: checkIn.id, on: today(), ...SAID, ...more });
const himself = () => answerCheckIn(db, { token: checkIn.token, viewer: null, ...HIMSELF });

describe("what a man says on the phone", () => {
  test("counts from the day on which he said it, and his link says to whom and thanks", async () => {
    const on = addDays(today(), -2);
    await tell({ on });
    const row = await rowOf(checkIn.id);
    expect(row).toMatchObject({ face: 4, told_to: pair.by.accountId, told_on: on });
    expect(dayOf(row.answered_at as never)).toBe(on);
    expect(await checkInByLink(db, { token: checkIn.token, viewer: null })).toMatchObject({
      state: "told",
      told: { to: "Kaisa", on },
      said: null,
      other: "",
    });
    const letters = await db
      .selectFrom("message")
      .select("dropped_at")
      .where("dedupe_key", "=", `check_in ${checkIn.id}`)
      .execute();
    expect(letters.every(({ dropped_at }) => dropped_at !== null)).toBe(true);
    const mine = await myData(db, { man: pair.participant });
    expect(JSON.stringify(mine)).toContain('"toldTo":"Kaisa"');
  });

  test("reaches Today as his own answer does", async () => {
    await tell({ face: 2 });
    expect((await smallNeeds(db, today(), CADENCE)).flat()).toMatchObject([
      [{ why: "low_face", since: today() }],
    ]);
  });

  test("is not written down for a day before he was asked, or one to come", async () => {
    const early = tell({ on: addDays(askedOn, -1) });
    await expect(early).rejects.toMatchObject({ code: "told_before_asked", field: "on" });
    const late = tell({ on: addDays(today(), 1) });
    await expect(late).rejects.toMatchObject({ code: "day_in_future", field: "on" });
  });

  test("the first stands: his own answer, or what a colleague wrote down", async () => {
    await himself();
    await expect(tell()).rejects.toMatchObject({ code: "answered_by_himself" });
    expect(await rowOf(checkIn.id)).toMatchObject({ face: 5, told_to: null });
  });

  test("cannot be told twice, nor answered over by the link", async () => {
    const colleague = await buildCoordinator(db, "Mohamed");
    await tell();
    await expect(tell({ by: colleague, face: 1 })).rejects.toMatchObject({ code: "told_already" });
    await expect(himself()).rejects.toMatchObject({ code: "told_by_phone" });
    expect(await rowOf(checkIn.id)).toMatchObject({ face: 4, words: "Kalassa" });
  });

  test("at the same moment as his own answer, one holds and the other is told", async () => {
    const both = await Promise.allSettled([himself(), tell()]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = both.find(({ status }) => status === "rejected") as PromiseRejectedResult;
    const { face } = await rowOf(checkIn.id);
    expect([face, refused.reason.code]).toEqual(
      face === 5 ? [5, "answered_by_himself"] : [4, "told_by_phone"],
    );
  });
});

test("how the pair was can be told on the phone too, once", async () => {
  await endPair(db, { by: pair.by, pairId: pair.pairId, on: today(), reason: "time" });
  const { id, token } = await db
    .selectFrom("farewell")
    .select(["id", "token"])
    .where("person_id", "=", pair.supportPerson.personId)
    .executeTakeFirstOrThrow();
  const said = { face: 4, morePeople: "yes", moreAtHome: "yes", words: null } as const;
  const telling = { by: pair.by, farewellId: id, on: today(), next: "support_person" } as const;
  await tellFarewell(db, { ...telling, ...said });
  const row = await db
    .selectFrom("farewell")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({ more_people: "yes", more_at_home: null, next: null });
  expect(row.told_to).toBe(pair.by.accountId);
  const again = tellFarewell(db, { ...telling, ...said });
  await expect(again).rejects.toMatchObject({ code: "told_already" });
  const himself = answerFarewell(db, { token, viewer: null, ...said, next: null, at: now() });
  await expect(himself).rejects.toMatchObject({ code: "told_by_phone" });
  expect(await farewellByLink(db, { token, viewer: null })).toMatchObject({
    isClosed: true,
    told: { to: "Kaisa", on: today() },
    said: null,
  });
});

test("how they stay in touch is agreed on in writing after the end, and each can read it", async () => {
  const agreed = { contactAfter: "yes", contactHow: "Kahvilla kerran kuussa" } as const;
  const asked = { by: pair.by, pairId: pair.pairId, ...agreed };
  await expect(agreeOnContact(db, asked)).rejects.toMatchObject({ code: "pair_not_ended" });
  await endPair(db, { by: pair.by, pairId: pair.pairId, on: today(), reason: "time" });
  await agreeOnContact(db, asked);
  for (const { token } of await db.selectFrom("farewell").select("token").execute()) {
    expect(await farewellByLink(db, { token, viewer: null })).toMatchObject(agreed);
  }
});

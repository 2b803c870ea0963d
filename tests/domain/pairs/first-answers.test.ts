import { beforeEach, describe, expect, test } from "vitest";
import { addDays, type Day, helsinkiInstant } from "#app/domain/day.ts";
import { whoWaits } from "#app/domain/matching/waiting.server.ts";
import { sendCheckIns } from "#app/domain/pairs/check-ins.server.ts";
import type { FirstAnswer } from "#app/domain/pairs/first-answer.ts";
import { firstAnswerByLink, firstAnswersIn } from "#app/domain/pairs/first-answer-screen.server.ts";
import { answerFirst, answerFirstOnBehalf } from "#app/domain/pairs/first-answers.server.ts";
import { askAfterFirstMeetings } from "#app/domain/pairs/first-asking.server.ts";
import { endPair, signAgreement } from "#app/domain/pairs/lifecycle.server.ts";
import { logMeeting } from "#app/domain/pairs/meetings.server.ts";
import { myPair } from "#app/domain/pairs/my-pair.server.ts";
import { planNextMeeting } from "#app/domain/pairs/plans.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { officeToday } from "#app/domain/today/office.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildPair } from "#tests/support/pairs.ts";

const START = "2026-03-02" as Day;
const on = (days: number) => addDays(START, days);
const at = (days: number, clock = "12:00") => helsinkiInstant(on(days), clock);

let db: Db;
let pair: Awaited<ReturnType<typeof buildPair>>;

beforeEach(async () => {
  db = await freshDatabase();
  pair = await buildPair(db, { on: START });
});

const meet = (days: number) =>
  logMeeting(db, {
    by: pair.participant,
    pairId: pair.pairId,
    metOn: on(days),
    minutes: 60,
    what: "walk",
    place: null,
    at: at(days, "20:00"),
  });
const plan = (days: number) =>
  planNextMeeting(db, {
    by: pair.by,
    pairId: pair.pairId,
    meetAt: at(days, "17:30"),
    place: "Oodi",
    at: at(0),
  });
async function tokenOf(personId: string) {
  const row = await db
    .selectFrom("first_answer")
    .select("token")
    .where("person_id", "=", personId)
    .orderBy("due_on", "desc")
    .executeTakeFirstOrThrow();
  return row.token;
}
const say = async (
  man: { personId: string },
  answer: FirstAnswer,
  days: number,
  words: string | null = null,
) =>
  answerFirst(db, {
    token: await tokenOf(man.personId),
    viewer: null,
    answer,
    words,
    at: at(days),
  });
async function whysOn(days: number) {
  const { now, soon } = await officeToday(db, { by: pair.by, whose: "all", at: at(days) });
  return [...now.rows, ...soon.rows].flatMap(({ why, also }) => [why, ...also]);
}

describe("after the first meeting", () => {
  test("each is asked once, two days after, also by a run that was late", async () => {
    await meet(3);
    expect(await askAfterFirstMeetings(db, at(4))).toBe(0);
    expect(await askAfterFirstMeetings(db, at(7))).toBe(2);
    expect(await askAfterFirstMeetings(db, at(8))).toBe(0);
    expect(await whysOn(8)).toContain("how_did_it_go");
    await say(pair.participant, "go_on", 8);
    expect(await whysOn(8)).toContain("how_did_it_go");
    await say(pair.supportPerson, "go_on", 8);
    expect(await whysOn(8)).not.toContain("how_did_it_go");
    expect(await askAfterFirstMeetings(db, at(9))).toBe(0);
  });

  test("an old first meeting is not asked about", async () => {
    await meet(3);
    expect(await askAfterFirstMeetings(db, at(40))).toBe(0);
  });

  test("an answer says that they have met as planned", async () => {
    await plan(3);
    await askAfterFirstMeetings(db, at(5));
    await say(pair.participant, "another", 5);
    const met = await db.selectFrom("meeting").select(["met_on", "place"]).execute();
    expect(met).toEqual([{ met_on: on(3), place: "Oodi" }]);
    await say(pair.supportPerson, "go_on", 5);
    expect(await db.selectFrom("meeting").select("id").execute()).toHaveLength(1);
  });

  test("who has not met is asked again after the next time", async () => {
    await plan(3);
    await askAfterFirstMeetings(db, at(5));
    await say(pair.participant, "not_met", 5);
    expect(await whysOn(5)).toContain("how_did_it_go");
    await planNextMeeting(db, {
      by: pair.by,
      pairId: pair.pairId,
      meetAt: at(9),
      place: null,
      at: at(6),
    });
    expect(await whysOn(6)).not.toContain("how_did_it_go");
    expect(await askAfterFirstMeetings(db, at(11))).toBe(2);
  });
});

describe("another suggestion, please", () => {
  beforeEach(async () => {
    await meet(3);
    await askAfterFirstMeetings(db, at(5));
  });

  test("reaches Today at once; the other sees, hears and is asked the same as before", async () => {
    const { supportPerson: other, pairId } = pair;
    const seen = async () => ({
      page: await myPair(db, { man: other, pairId, at: at(6) }),
      link: await firstAnswerByLink(db, { token: await tokenOf(other.personId), viewer: null }),
      letters: await db
        .selectFrom("message")
        .select("id")
        .where("person_id", "=", other.personId)
        .execute(),
    });
    const before = await seen();
    await say(pair.participant, "another", 6, "Ei löytynyt yhteistä puhuttavaa.");
    expect(await seen()).toEqual(before);
    await say(pair.participant, "go_on", 6);
    expect(await seen()).toEqual(before);
    await say(pair.participant, "another", 6);
    expect(await whysOn(6)).toContain("wants_another");
    const said = await firstAnswersIn(db, pairId);
    expect(said.find(({ answer }) => answer)?.personId).toBe(pair.participant.personId);
  });

  test("the pair is closed kindly, in the same words for both, and nobody loses his place", async () => {
    const waiting = async () => ({
      participants: (
        await whoWaits(db, { by: pair.by, role: "participant", language: "fi", at: at(9) })
      ).people[0]?.days,
      supporters: (
        await whoWaits(db, { by: pair.by, role: "support_person", language: "fi", at: at(9) })
      ).people[0]?.days,
    });
    await say(pair.supportPerson, "another", 6);
    await endPair(db, { ...pair, on: on(7), reason: "did_not_click", at: at(7) });
    const letters = await db
      .selectFrom("message")
      .select(["facts", "link"])
      .where("kind", "=", "pair_not_begun")
      .execute();
    expect(letters).toHaveLength(2);
    expect(new Set(letters.map(({ link }) => link))).toEqual(new Set(["/me"]));
    expect(await db.selectFrom("farewell").select("id").execute()).toEqual([]);
    expect(await whysOn(7)).not.toContain("wants_another");
    expect(await waiting()).toEqual({ participants: 9, supporters: 9 });
  });

  test("takes no answer once the pair is over, or they have signed; and none from another man", async () => {
    const token = await tokenOf(pair.participant.personId);
    await expect(
      firstAnswerByLink(db, { token, viewer: pair.supportPerson }),
    ).rejects.toBeInstanceOf(NotFound);
    await signAgreement(db, { by: pair.by, pairId: pair.pairId, on: on(6), at: at(6) });
    expect(await whysOn(6)).not.toContain("how_did_it_go");
    await expect(say(pair.participant, "another", 6)).rejects.toThrow("check_in_closed");
    expect((await firstAnswerByLink(db, { token, viewer: null })).other).toBe("");
  });

  test("the office writes it down for him; whoever asked for another is asked no check-ins", async () => {
    await answerFirstOnBehalf(db, {
      by: pair.by,
      pairId: pair.pairId,
      side: "support_person",
      answer: "another",
      words: null,
      at: at(6),
    });
    expect(await whysOn(6)).toContain("wants_another");
    expect(await sendCheckIns(db, at(15))).toBe(1);
  });
});

test("before they have met there is nothing to say", async () => {
  const asked = { by: pair.by, pairId: pair.pairId, side: "participant" as const, words: null };
  await expect(
    answerFirstOnBehalf(db, { ...asked, answer: "go_on", at: at(1) }),
  ).rejects.toBeInstanceOf(NotFound);
});

import { beforeEach, describe, expect, test } from "vitest";
import { addDays, addHours, type Day, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { answerCheckIn, handleCheckIn } from "#app/domain/pairs/check-in-answers.server.ts";
import { sendCheckIns } from "#app/domain/pairs/check-ins.server.ts";
import { endPair } from "#app/domain/pairs/lifecycle.server.ts";
import { pairInRhythm } from "#app/domain/pairs/pair-facts.server.ts";
import { deleteMyself } from "#app/domain/privacy/deletion.server.ts";
import { myData } from "#app/domain/privacy/my-data.server.ts";
import { forgetPairs } from "#app/domain/privacy/retention.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildMan, buildPair } from "#tests/support/pairs.ts";

const START = "2026-10-01" as Day;
const day = (days: number) => addDays(START, days);
const at = (days: number, clock = "12:00") => helsinkiInstant(day(days), clock);
const WELL = { face: 4, didMeet: "yes", callMe: false, words: null } as const;

let db: Db;
let pair: Awaited<ReturnType<typeof buildPair>>;
beforeEach(async () => {
  db = await freshDatabase();
  const participant = await buildMan(db, "participant", at(0), { language: "so" });
  pair = await buildPair(db, { participant, on: START });
});

const rows = () => db.selectFrom("check_in").selectAll().orderBy("sent_at").execute();
const letters = () =>
  db
    .selectFrom("message")
    .select(["kind", "language", "person_id", "link", "due_at", "dropped_at"])
    .where("kind", "like", "check_in%")
    .orderBy("created_at")
    .execute();
const tokenOf = async (man: { personId: string }) =>
  (await rows()).findLast(({ person_id }) => person_id === man.personId)?.token ?? "";
const answer = async (man: { personId: string }, days: number, said: object = {}) =>
  answerCheckIn(db, {
    token: await tokenOf(man),
    viewer: null,
    ...WELL,
    ...said,
    at: at(days),
  });

describe("asking how it goes", () => {
  test("writes to both in their own language, in the morning, and never twice", async () => {
    expect(await sendCheckIns(db, at(13))).toBe(0);
    expect(await sendCheckIns(db, at(14, "00:20"))).toBe(2);
    expect(await sendCheckIns(db, at(14, "01:20"))).toBe(0);
    const written = await letters();
    expect(written.map(({ language }) => language).sort()).toEqual(["fi", "so"]);
    expect(written.every(({ due_at }) => due_at === at(14, "10:00"))).toBe(true);
    const tokens = (await rows()).map(({ token }) => `/check-ins/${token}`);
    expect(written.map(({ link }) => link).sort()).toEqual(tokens.sort());
  });

  test("by two servers at the same moment is asking once", async () => {
    await Promise.all([sendCheckIns(db, at(14)), sendCheckIns(db, at(14))]);
    expect(await rows()).toHaveLength(2);
    expect(await letters()).toHaveLength(2);
  });

  test("makes good what was missed with one letter each, and reminds once who is silent", async () => {
    expect(await sendCheckIns(db, at(75))).toBe(2);
    await answer(pair.participant, 76);
    for (let on = 76; on < 200; on += 3) await sendCheckIns(db, at(on));
    const his = (await letters()).filter(
      ({ person_id }) => person_id === pair.supportPerson.personId,
    );
    expect(his.map(({ kind }) => kind)).toEqual(["check_in", "check_in_reminder"]);
  });

  test("of many pairs at once leaves nobody out", async () => {
    for (let more = 0; more < 60; more++) await buildPair(db, { on: START });
    expect(await sendCheckIns(db, at(14))).toBe(122);
    expect(await sendCheckIns(db, at(14))).toBe(0);
  });

  test("stops with the pair: what has not gone yet is withdrawn", async () => {
    await sendCheckIns(db, at(14, "06:00"));
    const ending = { by: pair.by, pairId: pair.pairId, on: day(14), reason: "moved" } as const;
    await endPair(db, { ...ending, at: at(14, "07:00") });
    expect((await letters()).every(({ dropped_at }) => dropped_at)).toBe(true);
    await expect(answer(pair.participant, 15)).rejects.toEqual(new Refusal("check_in_closed"));
    expect(await sendCheckIns(db, at(40))).toBe(0);
  });
});

describe("answering", () => {
  beforeEach(() => sendCheckIns(db, at(14)));

  test("can be changed until the office has taken it up", async () => {
    await answer(pair.participant, 15, { face: 1, callMe: true, words: "Soittakaa" });
    await answer(pair.participant, 16, { face: 2, callMe: true });
    const [low] = (await rows()).filter(({ face }) => face === 2);
    expect(low).toMatchObject({ words: null, call_me_at: at(15), answered_at: at(16) });
    await handleCheckIn(db, { by: pair.by, checkInId: low?.id ?? "", at: at(17) });
    await handleCheckIn(db, { by: pair.by, checkInId: low?.id ?? "", at: at(18) });
    expect((await rows()).find(({ id }) => id === low?.id)?.handled_at).toBe(at(17));
    const log = await db
      .selectFrom("audit_entry")
      .select("person_id")
      .where("what", "=", "check_in_handled")
      .execute();
    expect(log).toEqual([{ person_id: pair.participant.personId }]);
    await expect(answer(pair.participant, 18)).rejects.toEqual(new Refusal("check_in_closed"));
  });

  test("is for the man whom it was sent to, and for a link that exists", async () => {
    const token = await tokenOf(pair.participant);
    const by = (viewer: typeof pair.participant) =>
      answerCheckIn(db, { token, viewer, ...WELL, at: at(15) });
    await expect(by(pair.supportPerson)).rejects.toBeInstanceOf(NotFound);
    await by(pair.participant);
    const none = answerCheckIn(db, { token: "none", viewer: null, ...WELL, at: at(15) });
    await expect(none).rejects.toBeInstanceOf(NotFound);
  });

  test("is closed when a later one has been sent", async () => {
    const first = await tokenOf(pair.participant);
    await answer(pair.participant, 14);
    await sendCheckIns(db, at(30));
    const late = answerCheckIn(db, { token: first, viewer: null, ...WELL, at: at(31) });
    await expect(late).rejects.toEqual(new Refusal("check_in_closed"));
  });

  test("answers the office's talk when both say that all is well", async () => {
    await answer(pair.participant, 15);
    expect((await pairInRhythm(db, pair.pairId))?.bothWellTalk).toBeNull();
    await answer(pair.supportPerson, 16);
    expect((await pairInRhythm(db, pair.pairId))?.bothWellTalk).toBe(1);
    await answer(pair.supportPerson, 17, { face: 2 });
    expect((await pairInRhythm(db, pair.pairId))?.bothWellTalk).toBeNull();
  });

  test("takes back the reminder that has not gone yet", async () => {
    await sendCheckIns(db, at(21, "03:00"));
    await answer(pair.participant, 21);
    const dropped = (await letters()).filter(({ dropped_at }) => dropped_at);
    expect(new Set(dropped.map(({ person_id }) => person_id))).toEqual(
      new Set([pair.participant.personId]),
    );
  });
});

describe("what a man has said", () => {
  const SAID = "Minulla on huoli, Pekka ei vastaa";
  const ALOUD = new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3]);
  const voices = () => db.selectFrom("voice").select("type").execute();
  beforeEach(async () => {
    await sendCheckIns(db, at(14));
    await answer(pair.participant, 15, { words: SAID, voice: ALOUD });
    expect(await voices()).toHaveLength(1);
  });

  test("is in his own data without the other's name, and not in the other's", async () => {
    const his = JSON.stringify(await myData(db, { man: pair.participant }));
    expect(his).toContain("Minulla on huoli, … ei vastaa");
    expect(JSON.stringify(await myData(db, { man: pair.supportPerson }))).not.toContain("huoli");
  });

  test("goes when he leaves, and its words when the other does", async () => {
    await deleteMyself(db, { man: pair.supportPerson, at: at(20) });
    expect(await rows()).toMatchObject([{ person_id: pair.participant.personId, words: null }]);
    expect(await voices()).toEqual([]);
    await deleteMyself(db, { man: pair.participant, at: at(21) });
    expect(await rows()).toEqual([]);
  });

  test("is forgotten twelve months after the pair", async () => {
    const ending = { by: pair.by, pairId: pair.pairId, on: day(20), reason: "time" } as const;
    await endPair(db, { ...ending, at: at(20) });
    await forgetPairs(db, addHours(at(20), 24 * 364) as Instant);
    expect([await rows(), await voices()].map(({ length }) => length)).toEqual([2, 1]);
    await forgetPairs(db, at(386));
    expect([await rows(), await voices()]).toEqual([[], []]);
  });
});

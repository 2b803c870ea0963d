import { beforeEach, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day, helsinkiInstant } from "#app/domain/day.ts";
import { answerCheckIn, handleCheckIn } from "#app/domain/pairs/check-in-answers.server.ts";
import { tellCheckIn } from "#app/domain/pairs/check-in-telling.server.ts";
import { sendCheckIns } from "#app/domain/pairs/check-ins.server.ts";
import { hearCheckIn } from "#app/domain/pairs/hearing.server.ts";
import { endPair } from "#app/domain/pairs/lifecycle.server.ts";
import { goAway } from "#app/domain/today/absences.server.ts";
import { officePairs } from "#app/domain/today/office-pairs.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildPair } from "#tests/support/pairs.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const START = "2026-09-01" as Day;
const on = (days: number) => addDays(START, days);
const at = (days: number) => helsinkiInstant(on(days), "12:00");
const GOOD = { face: 4, didMeet: null, callMe: false, words: "Kävimme kalassa 🎣" } as const;
const RECORDING = Uint8Array.from([0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3]);

let db: Db;
let pair: Awaited<ReturnType<typeof buildPair>>;
let sami: Coordinator;
let checkIn: { id: string; token: string };

beforeEach(async () => {
  db = await freshDatabase();
  pair = await buildPair(db, { on: START });
  sami = await buildCoordinator(db, "Sami");
  await sendCheckIns(db, at(14));
  checkIn = await db
    .selectFrom("check_in")
    .select(["id", "token"])
    .where("person_id", "=", pair.participant.personId)
    .executeTakeFirstOrThrow();
});

type Answer = Omit<Parameters<typeof answerCheckIn>[1], "token" | "viewer">;
const answer = (said: Partial<Answer> = {}) =>
  answerCheckIn(db, { token: checkIn.token, viewer: null, ...GOOD, at: at(15), ...said });
const listed = (by = pair.by, whose: "mine" | "all" = "all", day = 16) =>
  officePairs(db, { by, asked: { show: "told", whose, page: 1 }, at: at(day) });
const told = async () => (await listed()).pairs.flatMap((one) => one.told);
const hear = (answeredAt: string = at(15)) =>
  hearCheckIn(db, { by: sami, checkInId: checkIn.id, answeredAt, at: at(16) });

test("what a man tells with a good face is listed until somebody has read it, once", async () => {
  expect(await told()).toEqual([]);
  await answer();
  expect(await told()).toMatchObject([
    { id: checkIn.id, name: "Yusuf", face: 4, words: GOOD.words, hasVoice: false, on: on(15) },
  ]);
  expect(await Promise.all([hear(), hear()])).toEqual(
    Array(2).fill({ pairId: pair.pairId, isHeard: true }),
  );
  expect(await listed()).toMatchObject({ pairs: [], counts: { told: 0 } });
  const logged = await db
    .selectFrom("audit_entry")
    .select("id")
    .where("what", "=", "check_in_heard")
    .execute();
  expect(logged).toHaveLength(1);
});

test("a recording without words is listed, a face without either is not", async () => {
  await answer({ words: null });
  expect(await told()).toEqual([]);
  await answer({ words: null, voice: RECORDING });
  expect(await told()).toMatchObject([{ words: null, hasVoice: true }]);
});

test("told anew is to be read anew, and a press on what he has changed meanwhile does not count", async () => {
  await answer();
  await hear();
  await answer({ words: "Ja uimassa", at: at(16) });
  expect(await told()).toMatchObject([{ words: "Ja uimassa" }]);
  expect(await hear()).toEqual({ pairId: pair.pairId, isHeard: false });
  expect(await told()).toHaveLength(1);
  await hear(at(16));
  expect(await told()).toEqual([]);
});

test("what asks for the office, or what it knows already, is not there", async () => {
  await answer({ face: 2 });
  expect(await told()).toEqual([]);
  await hear();
  await answer({ callMe: true });
  expect(await told()).toEqual([]);
  await handleCheckIn(db, { by: pair.by, checkInId: checkIn.id, at: at(16) });
  expect(await told()).toEqual([]);
  const heard = await db.selectFrom("check_in").select("heard_at as at").execute();
  expect(heard.map((one) => one.at)).toEqual([null, null]);
});

test("what he said on the phone somebody has heard, and a pair that has ended has had its talks", async () => {
  const known = { by: pair.by, checkInId: checkIn.id, on: on(15), at: at(15) };
  await tellCheckIn(db, { ...GOOD, ...known });
  expect(await told()).toEqual([]);
  await db.updateTable("check_in").set({ told_to: null, told_on: null }).execute();
  expect(await told()).toHaveLength(1);
  await endPair(db, {
    by: pair.by,
    pairId: pair.pairId,
    on: on(16),
    reason: "time",
    at: at(16),
  });
  expect(await told()).toEqual([]);
});

test("mine are also the pairs of a colleague who is away, as on Today, the ended ones too", async () => {
  await answer();
  const { accountId } = pair.by;
  const away = { fromOn: on(16), toOn: on(17), accountId, substituteId: sami.accountId };
  await goAway(db, { by: sami, ...away, at: at(15) });
  const mine = async (day: number) => (await listed(sami, "mine", day)).counts;
  expect(await mine(15)).toMatchObject({ open: 0, told: 0, ended: 0 });
  expect(await mine(16)).toMatchObject({ open: 1, told: 1, ended: 0 });
  expect(await mine(18)).toMatchObject({ open: 0, told: 0 });
  await endPair(db, {
    by: pair.by,
    pairId: pair.pairId,
    on: on(16),
    reason: "time",
    at: at(16),
  });
  expect(await mine(17)).toMatchObject({ open: 0, ended: 1 });
});

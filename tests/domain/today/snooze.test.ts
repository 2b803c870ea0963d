import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { answerCheckIn } from "#app/domain/pairs/check-in-answers.server.ts";
import { sendCheckIns } from "#app/domain/pairs/check-ins.server.ts";
import { signAgreement } from "#app/domain/pairs/lifecycle.server.ts";
import { logMeeting } from "#app/domain/pairs/meetings.server.ts";
import { officeToday } from "#app/domain/today/office.server.ts";
import { handRowOver, noteAtRow } from "#app/domain/today/row-verbs.server.ts";
import { putOff, takeUp } from "#app/domain/today/snoozes.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildPair } from "#tests/support/pairs.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const START = "2026-09-01" as Day;
const after = (days: number, clock = "12:00"): Instant =>
  helsinkiInstant(addDays(START, days), clock);

let db: Db;
let pair: Awaited<ReturnType<typeof buildPair>>;
let by: Coordinator;
let key: string;

beforeEach(async () => {
  db = await freshDatabase();
  pair = await buildPair(db, { on: START });
  by = pair.by;
  key = pair.participant.personId;
});

/** The keys of all rows that are shown, and of those put off. */
async function shownOn(days: number, viewer = by, whose: "all" | "mine" | "nobody" = "all") {
  const page = await officeToday(db, { by: viewer, whose, at: after(days) });
  const keys = (rows: { key: string }[]) => rows.map((row) => row.key);
  return {
    awake: keys([...page.now.rows, ...page.soon.rows]),
    asleep: keys(page.later.rows),
    page,
  };
}

const put = (days: number, untilDays: number) =>
  putOff(db, { by, key, until: addDays(START, untilDays), reason: "no_answer", at: after(days) });

describe("a row that is put off", () => {
  test("is out of everyone's sight until the day, and then comes back", async () => {
    expect((await shownOn(15)).awake).toEqual([key]);
    await put(15, 20);
    const colleague = await buildCoordinator(db, "Sami");
    for (const viewer of [by, colleague]) {
      const { awake, asleep, page } = await shownOn(16, viewer);
      expect({ awake, asleep }).toEqual({ awake: [], asleep: [key] });
      expect(page.later.rows[0]?.snooze).toMatchObject({ reason: "no_answer", by: by.name });
      expect(page.counts.all).toBe(0);
    }
    expect((await shownOn(20)).awake).toEqual([key]);
  });

  test("wakes when another kind of need comes up about the same man", async () => {
    await put(15, 29);
    await sendCheckIns(db, after(16));
    const { token } = await db
      .selectFrom("check_in")
      .select("token")
      .where("person_id", "=", key)
      .executeTakeFirstOrThrow();
    const said = { face: 3, didMeet: null, callMe: true, words: null };
    await answerCheckIn(db, { token, viewer: null, ...said, at: after(17) });
    const { awake, page } = await shownOn(17);
    expect(awake).toEqual([key]);
    expect(page.now.rows[0]).toMatchObject({ why: "call_me" });
  });

  test("covers only what had begun by then", async () => {
    await put(15, 45);
    // The talk of day 14 stood in the row; that of day 30 is another one only when it is answered.
    await noteAtRow(db, {
      by,
      key,
      text: "Juttelimme.",
      on: addDays(START, 15),
      kind: "call",
      at: after(15),
    });
    expect((await shownOn(29)).awake).toEqual([]);
    expect((await shownOn(30)).awake).toEqual([key]);
  });

  test("can be taken up before the day, and put off anew", async () => {
    await put(15, 40);
    await takeUp(db, { by, key, at: after(16) });
    await takeUp(db, { by, key, at: after(16) });
    expect((await shownOn(16)).awake).toEqual([key]);
    await put(16, 18);
    await put(16, 25);
    expect((await shownOn(20)).asleep).toEqual([key]);
    const entries = await db
      .selectFrom("audit_entry")
      .select(["what", "detail"])
      .where("what", "in", ["put_off", "taken_up"])
      .orderBy("happened_at")
      .execute();
    expect(entries.map(({ what }) => what)).toEqual(["put_off", "taken_up", "put_off", "put_off"]);
  });

  test("is put off neither into the past nor for good, nor when it is not there", async () => {
    await expect(put(15, 15)).rejects.toThrow("time_is_past");
    await expect(put(15, 120)).rejects.toThrow("too_far_ahead");
    const nobody = { by, key: "nobody", until: addDays(START, 20), reason: "agreed" as const };
    await expect(putOff(db, { ...nobody, at: after(15) })).rejects.toThrow("not found");
  });
});

describe("what is done right at the row", () => {
  test("by the slower of two colleagues finds nothing left, and his words to the other are kept", async () => {
    const at = after(15);
    const { personId } = pair.supportPerson;
    const gone = { by, key: personId, at };
    expect(await putOff(db, { ...gone, until: addDays(START, 20), reason: "agreed" })).toBe(false);
    const to = by.accountId;
    expect(await handRowOver(db, { ...gone, to, note: "Soita hänelle." })).toBe(false);
    await expect(handRowOver(db, { by, key: "nobody", at, to })).rejects.toThrow("not found");
    const notes = await db.selectFrom("note").select(["person_id", "text", "kind"]).execute();
    expect(notes).toEqual([{ person_id: personId, text: "Soita hänelle.", kind: "hand_over" }]);
    expect(await db.selectFrom("snooze").select("id").execute()).toEqual([]);
  });

  test("a note that settles the row is one when it is sent twice, and is not lost when the row is gone", async () => {
    const met = {
      pairId: pair.pairId,
      metOn: addDays(START, 5),
      minutes: 60,
      what: "walk",
    } as const;
    await logMeeting(db, { by: pair.participant, ...met, place: null, at: after(5) });
    await signAgreement(db, { by, pairId: pair.pairId, on: addDays(START, 6), at: after(6) });
    expect((await shownOn(15)).awake).toEqual([key]);
    const call = { by, key, text: "Soitin.", on: addDays(START, 15), at: after(15) } as const;
    await noteAtRow(db, { ...call, kind: "call" });
    expect((await shownOn(15)).awake).toEqual([]);
    await noteAtRow(db, { ...call, kind: "call" });
    await noteAtRow(db, { ...call, key: pair.supportPerson.personId, kind: "call" });
    await expect(noteAtRow(db, { ...call, key: "nobody", kind: "call" })).rejects.toThrow(
      "not found",
    );
    const notes = await db
      .selectFrom("note")
      .select(["pair_id as pairId", "person_id as personId"])
      .execute();
    expect(notes).toEqual([
      { pairId: pair.pairId, personId: null },
      { pairId: null, personId: pair.supportPerson.personId },
    ]);
  });

  test("a call that is logged answers the talk, and stands with the pair", async () => {
    const before = (await shownOn(15)).page.now.rows[0];
    expect([before?.why, ...(before?.also ?? [])]).toEqual([
      "first_meeting",
      "first_times",
      "talk",
    ]);
    await noteAtRow(db, {
      by,
      key,
      text: "Soitin.",
      on: addDays(START, 15),
      kind: "call",
      at: after(15),
    });
    expect((await shownOn(15)).page.now.rows[0]).toMatchObject({
      why: "first_meeting",
      also: ["first_times"],
    });
    const note = await db.selectFrom("note").selectAll().executeTakeFirstOrThrow();
    expect(note).toMatchObject({ pair_id: pair.pairId, kind: "call", text: "Soitin." });
  });

  test("a row goes to a colleague with its pair", async () => {
    const colleague = await buildCoordinator(db, "Sami");
    const note = "Soita iltaisin.";
    await handRowOver(db, { by, key, to: colleague.accountId, note, at: after(15) });
    // What the next one should know is no talk.
    expect((await shownOn(15)).page.now.rows[0]?.also).toEqual(["first_times", "talk"]);
    expect((await shownOn(15, by, "mine")).awake).toEqual([]);
    expect((await shownOn(15, colleague, "mine")).awake).toEqual([key]);
    await expect(
      handRowOver(db, { by, key, to: pair.participant.accountId, at: after(15) }),
    ).rejects.toThrow("not_a_coordinator");
  });
});

import { beforeEach, describe, expect, test } from "vitest";
import { addDays, type Day, helsinkiInstant } from "#app/domain/day.ts";
import { startPair } from "#app/domain/pairs/beginning.server.ts";
import { handOver } from "#app/domain/pairs/hand-over.server.ts";
import { endPair, signAgreement } from "#app/domain/pairs/lifecycle.server.ts";
import { logMeeting } from "#app/domain/pairs/meetings.server.ts";
import { notePair } from "#app/domain/pairs/notes.server.ts";
import type { EndReason } from "#app/domain/pairs/pair.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildMan, buildPair } from "#tests/support/pairs.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const START = "2026-10-01" as Day;
const day = (days: number) => addDays(START, days);
const at = (days: number) => helsinkiInstant(day(days), "12:00");

let db: Db;
let pair: Awaited<ReturnType<typeof buildPair>>;
beforeEach(async () => {
  db = await freshDatabase();
  pair = await buildPair(db, { on: START });
});

const meet = (on: number) =>
  logMeeting(db, {
    by: pair.participant,
    pairId: pair.pairId,
    metOn: day(on),
    minutes: 60,
    what: "walk",
    place: null,
    at: at(100),
  });
const end = (reason: EndReason, on = 50) =>
  endPair(db, { by: pair.by, pairId: pair.pairId, on: day(on), reason, at: at(100) });

describe("ending a pair", () => {
  test("thanks both and lets the participant wait anew, when they have really been a pair", async () => {
    await meet(10);
    await end("goals_reached");
    expect(await waiting()).toEqual({ stage: "waiting", waitingSince: day(50) });
    const letters = await db
      .selectFrom("message")
      .select("id")
      .where("kind", "=", "pair_ended")
      .execute();
    expect(letters).toHaveLength(2);
  });

  test("costs no waiting time when they never met or did not click", async () => {
    await end("goals_reached");
    expect((await waiting()).waitingSince).toBe(START);
    const other = await buildPair(db, { on: START });
    pair = other;
    await meet(10);
    await end("did_not_click");
    expect((await waiting()).waitingSince).toBe(START);
  });

  test("happens once, on a day of the pair, after its last meeting", async () => {
    await meet(20);
    await expect(end("time", 19)).rejects.toEqual(
      new Refusal("met_after_that_day", { field: "on" }),
    );
    await expect(end("time", 101)).rejects.toEqual(new Refusal("day_in_future", { field: "on" }));
    await end("time");
    await expect(end("time")).rejects.toEqual(new Refusal("pair_ended_already"));
  });

  test("frees the support person's place for another pair", async () => {
    await end("moved");
    const ali = await buildMan(db, "participant", at(60));
    await expect(
      startPair(db, {
        by: pair.by,
        participantId: ali.personId,
        supportPersonId: pair.supportPerson.personId,
        on: day(80),
        at: at(100),
      }),
    ).resolves.toBeDefined();
  });
});

describe("starting a pair without a proposal", () => {
  test("refuses whoever is in a pair already, and a day to come", async () => {
    const start = (facts: object) =>
      startPair(db, {
        by: pair.by,
        participantId: pair.participant.personId,
        supportPersonId: pair.supportPerson.personId,
        on: day(1),
        at: at(1),
        ...facts,
      });
    await expect(start({})).rejects.toEqual(new Refusal("not_waiting"));
    const ali = await buildMan(db, "participant", at(0));
    await expect(start({ participantId: ali.personId })).rejects.toEqual(
      new Refusal("no_free_place"),
    );
    await expect(start({ on: day(2) })).rejects.toEqual(
      new Refusal("day_in_future", { field: "on" }),
    );
  });
});

test("the agreement is signed on a day of the pair, and may set another planned end", async () => {
  const sign = (on: number, plannedEndOn: Day | null = null) =>
    signAgreement(db, { by: pair.by, pairId: pair.pairId, on: day(on), plannedEndOn, at: at(20) });
  await expect(sign(-1)).rejects.toEqual(new Refusal("day_before_pair", { field: "on" }));
  await expect(sign(21)).rejects.toEqual(new Refusal("day_in_future", { field: "on" }));
  await sign(8, day(300));
  expect(
    await db.selectFrom("pair").select(["agreement_on", "planned_end_on"]).executeTakeFirst(),
  ).toEqual({ agreement_on: day(8), planned_end_on: day(300) });
});

test("a pair is handed over to people of the office only", async () => {
  const mohamed = await buildCoordinator(db, "Mohamed");
  const hand = (coordinatorId: string | null, substituteId: string | null) =>
    handOver(db, { by: pair.by, pairId: pair.pairId, coordinatorId, substituteId, at: at(1) });
  await expect(hand(pair.participant.accountId, null)).rejects.toEqual(
    new Refusal("not_a_coordinator", { field: "coordinatorId" }),
  );
  await expect(hand(mohamed.accountId, mohamed.accountId)).rejects.toEqual(
    new Refusal("same_coordinator", { field: "substituteId" }),
  );
  await hand(mohamed.accountId, pair.by.accountId);
  expect(
    await db.selectFrom("pair").select(["coordinator_id", "substitute_id"]).executeTakeFirst(),
  ).toEqual({ coordinator_id: mohamed.accountId, substitute_id: pair.by.accountId });
});

test("a note stays in the office, is dated, and is in the log of both men", async () => {
  const note = { by: pair.by, pairId: pair.pairId, text: "Sujuu hyvin.", at: at(20) };
  await expect(notePair(db, { ...note, on: day(21) })).rejects.toEqual(
    new Refusal("day_in_future", { field: "on" }),
  );
  await expect(notePair(db, { ...note, pairId: "none", on: day(20) })).rejects.toThrow(NotFound);
  await notePair(db, { ...note, on: day(20) });
  const entries = await db
    .selectFrom("audit_entry")
    .select("person_id")
    .where("what", "=", "note_added")
    .execute();
  expect(entries).toHaveLength(2);
});

function waiting() {
  return db
    .selectFrom("role")
    .select(["stage", "waiting_since as waitingSince"])
    .where("person_id", "=", pair.participant.personId)
    .executeTakeFirstOrThrow();
}

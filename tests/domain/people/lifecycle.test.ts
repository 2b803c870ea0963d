import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day, type Instant, today } from "#app/domain/day.ts";
import {
  addRole,
  assignCoordinator,
  moveAlong,
  takeUpRole,
} from "#app/domain/people/lifecycle.server.ts";
import { STEPS, type Stage, stepsFrom } from "#app/domain/people/stages.ts";
import { backToWaiting, markPaired } from "#app/domain/people/steps.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildParticipant, buildSupportPerson } from "#tests/support/people.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const DAY = "2026-11-24" as Day;
const NOON = "2026-11-24T12:00:00Z" as Instant;

describe("a man is moved along", () => {
  let db: Db;
  let kaisa: Coordinator;
  beforeEach(async () => {
    db = await freshDatabase();
    kaisa = await buildCoordinator(db);
  });

  test("step by step, each with its day and who took it", async () => {
    const { roleId } = await buildSupportPerson(db, { stageOn: DAY, at: NOON, by: kaisa });
    expect(await roleOf(roleId)).toMatchObject({ stage: "available", stage_on: DAY });
    expect(await stepsOf(roleId)).toEqual([
      { number: 1, stage: "applied", taken_on: "2026-11-20", taken_by: null },
      { number: 2, stage: "talked", taken_on: "2026-11-21", taken_by: kaisa.accountId },
      { number: 3, stage: "in_training", taken_on: "2026-11-22", taken_by: kaisa.accountId },
      { number: 4, stage: "agreement_signed", taken_on: "2026-11-23", taken_by: kaisa.accountId },
      { number: 5, stage: "available", taken_on: "2026-11-24", taken_by: kaisa.accountId },
    ]);
  });

  test("never past a step that must come first, never to paired by hand, never into the future", async () => {
    const { roleId } = await buildParticipant(db, { stage: "interested", at: NOON });
    const move = (to: Stage, on = DAY) => moveAlong(db, { by: kaisa, roleId, to, on, at: NOON });
    await expect(move("waiting")).rejects.toThrow("step_not_allowed");
    await expect(move("paired")).rejects.toThrow("step_not_allowed");
    await expect(move("in_training")).rejects.toThrow("step_not_allowed");
    await expect(move("interested")).rejects.toThrow("already_done");
    await expect(move("talked", addDays(DAY, 1))).rejects.toThrow("day_in_future");
    await expect(move("talked")).resolves.toBeUndefined();
  });

  test("once, however many press at the same time", async () => {
    const { roleId } = await buildParticipant(db, { stage: "interested", at: NOON });
    const presses = Array.from({ length: 5 }, () =>
      moveAlong(db, { by: kaisa, roleId, to: "talked", on: DAY, at: NOON }),
    );
    const done = await Promise.allSettled(presses);
    expect(done.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(await stepsOf(roleId)).toHaveLength(2);
  });

  test("on a break with the day until which it lasts, and back", async () => {
    const { roleId } = await buildParticipant(db, { at: NOON });
    const until = addDays(DAY, 30);
    await moveAlong(db, {
      by: kaisa,
      roleId,
      to: "on_a_break",
      on: DAY,
      breakUntil: until,
      at: NOON,
    });
    expect(await roleOf(roleId)).toMatchObject({ break_until: until, waiting_since: null });
    await moveAlong(db, { by: kaisa, roleId, to: "waiting", on: DAY, at: NOON });
    expect(await roleOf(roleId)).toMatchObject({ break_until: null, waiting_since: DAY });
  });

  test("has one open role of a kind, and comes back only when no new one is open", async () => {
    const { personId, roleId } = await buildParticipant(db, { stage: "moved_on" });
    await addRole(db, { by: kaisa, personId, kind: "support_person", on: today() });
    await addRole(db, { by: kaisa, personId, kind: "participant", on: today() });
    await expect(takeUpRole(db, { by: kaisa, personId, kind: "participant" })).rejects.toThrow(
      "has_this_role",
    );
    await expect(moveAlong(db, { by: kaisa, roleId, to: "talked", on: today() })).rejects.toThrow(
      "has_this_role",
    );
  });

  test("stays where he is while a proposal is open, and does not leave an open pair", async () => {
    const participant = await buildParticipant(db);
    const supporter = await buildSupportPerson(db);
    await proposal(participant.personId, supporter.personId, null);
    await expect(
      moveAlong(db, { by: kaisa, roleId: participant.roleId, to: "on_a_break", on: today() }),
    ).rejects.toThrow("has_open_proposal");
    await db.deleteFrom("pair_proposal").execute();
    await pair(participant.personId, supporter.personId);
    await expect(
      moveAlong(db, { by: kaisa, roleId: supporter.roleId, to: "left", on: today() }),
    ).rejects.toThrow("has_open_pair");
  });

  test("from a pair that ended back to the day since which he waited", async () => {
    const { personId, roleId } = await buildParticipant(db, { stageOn: "2026-10-01" as Day });
    const supporter = await buildSupportPerson(db);
    await markPaired(db, { personId, by: kaisa.accountId, on: DAY, at: NOON });
    expect(await roleOf(roleId)).toMatchObject({ stage: "paired", stage_on: DAY });
    await pair(personId, supporter.personId);
    await backToWaiting(db, { personId, by: null, on: DAY, at: NOON });
    expect(await roleOf(roleId)).toMatchObject({ stage: "paired" });
    await db
      .updateTable("pair")
      .set({ ended_on: DAY, end_reason: "other", ended_by: kaisa.accountId })
      .execute();
    await backToWaiting(db, { personId, by: null, on: DAY, at: NOON });
    expect(await roleOf(roleId)).toMatchObject({ stage: "waiting", stage_on: "2026-10-01" });
    expect((await stepsOf(roleId)).at(-1)).toMatchObject({ stage: "waiting", taken_on: DAY });
    await markPaired(db, { personId, by: null, on: DAY, at: NOON });
    await backToWaiting(db, { personId, by: null, on: DAY, at: NOON, anew: true });
    expect(await roleOf(roleId)).toMatchObject({ stage_on: DAY, waiting_since: DAY });
  });

  test("into a pair only from waiting", async () => {
    const { personId } = await buildParticipant(db, { stage: "talked" });
    await expect(markPaired(db, { personId, by: null, on: DAY })).rejects.toThrow("not_waiting");
  });

  test("is looked after only by someone of the office", async () => {
    const { roleId, accountId } = await buildParticipant(db);
    const assign = (coordinatorId: string | null) =>
      assignCoordinator(db, { by: kaisa, roleId, coordinatorId });
    await expect(assign(accountId)).rejects.toThrow("not_a_coordinator");
    await assign(kaisa.accountId);
    expect(await roleOf(roleId)).toMatchObject({ coordinator_id: kaisa.accountId });
  });

  test("by a table in which every stage can be left except a pair, and nothing leads to paired", () => {
    for (const kind of ["participant", "support_person"] as const) {
      for (const [stage, steps] of Object.entries(STEPS[kind])) {
        expect(steps.includes("paired" as never)).toBe(false);
        expect(stepsFrom(kind, stage).length > 0).toBe(stage !== "paired");
      }
    }
  });

  const roleOf = (id: string) =>
    db.selectFrom("role").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const stepsOf = (id: string) =>
    db
      .selectFrom("role_step")
      .select(["number", "stage", "taken_on", "taken_by"])
      .where("role_id", "=", id)
      .orderBy("number")
      .execute();
  const proposal = (participantId: string, supportPersonId: string, closedAt: null) =>
    db
      .insertInto("pair_proposal")
      .values({
        id: "p1",
        participant_id: participantId,
        support_person_id: supportPersonId,
        proposed_by: kaisa.accountId,
        proposed_at: NOON,
        reasons: "[]",
        expires_on: DAY,
        participant_token: "a",
        support_person_token: "b",
        closed_at: closedAt,
      })
      .execute();
  const pair = (participantId: string, supportPersonId: string) =>
    db
      .insertInto("pair")
      .values({
        id: "pair1",
        participant_id: participantId,
        support_person_id: supportPersonId,
        kind: "friendship",
        started_on: "2026-11-01",
      })
      .execute();
});

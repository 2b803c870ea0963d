import { beforeEach, expect, test } from "vitest";
import type { Coordinator, Man } from "#app/domain/accounts/viewer.ts";
import type { Instant } from "#app/domain/day.ts";
import { dayOf } from "#app/domain/day.ts";
import { officePlan } from "#app/domain/matching/office-plan.server.ts";
import { matchingPerson } from "#app/domain/matching/people.server.ts";
import { answerProposal } from "#app/domain/pairs/answers.server.ts";
import { startPair } from "#app/domain/pairs/beginning.server.ts";
import { pairScreen } from "#app/domain/pairs/pair-screen.server.ts";
import { applyToRound, withdrawFromRound } from "#app/domain/rounds/applications.server.ts";
import {
  beginRound,
  cancelRound,
  settleRoundsThatAreOver,
} from "#app/domain/rounds/lifecycle.server.ts";
import { proposeChosen } from "#app/domain/rounds/proposing.server.ts";
import { groupToday } from "#app/domain/today/all-rows.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildMan } from "#tests/support/pairs.ts";
import { buildApplicant, buildRound, dayOfRound, FORMING, OPEN } from "#tests/support/rounds.ts";
import { buildCoordinator } from "#tests/support/world.ts";

let db: Db;
let kaisa: Coordinator;
let roundId: string;
beforeEach(async () => {
  db = await freshDatabase();
  kaisa = await buildCoordinator(db);
  roundId = await buildRound(db, { by: kaisa, pairsMost: 2 });
});

const planOf = async (id: string | null, at: Instant = FORMING) =>
  (await officePlan(db, { roundId: id, at })).plan;
const ask = (chosen: Parameters<typeof proposeChosen>[1]["chosen"], at = FORMING, id = roundId) =>
  proposeChosen(db, { by: kaisa, roundId: id, chosen, at });
async function sayYes(man: Man, at = FORMING) {
  const { id } = await db
    .selectFrom("pair_proposal")
    .select("id")
    .where((eb) =>
      eb.or([eb("participant_id", "=", man.personId), eb("support_person_id", "=", man.personId)]),
    )
    .where("closed_at", "is", null)
    .executeTakeFirstOrThrow();
  await answerProposal(db, { by: man, proposalId: id, answer: "yes", at });
}
const lettersTo = async (man: Man) =>
  (
    await db
      .selectFrom("message")
      .select("kind")
      .where("person_id", "=", man.personId)
      .where("kind", "like", "round_%")
      .orderBy("created_at")
      .execute()
  ).map(({ kind }) => kind);

test("a round pairs by field and goal, among those who have applied and nobody else", async () => {
  const apply = (kind: "participant" | "support_person", field: "restaurant" | "technology") =>
    buildApplicant(db, { roundId, kind, field });
  const cook = await apply("participant", "restaurant");
  const coder = await apply("participant", "technology");
  const itMan = await apply("support_person", "technology");
  const chef = await apply("support_person", "restaurant");
  await buildMan(db, "support_person", dayOfRound(-30));
  const plan = await planOf(roundId);
  const pairs = plan.pairs.map((pair) => [pair.participantId, pair.supportPersonId]);
  expect(pairs.toSorted()).toEqual(
    [
      [cook.personId, chef.personId],
      [coder.personId, itMan.personId],
    ].toSorted(),
  );
  expect(plan.pairs[0]?.reasons.map(({ code }) => code)).toContain("same_profession");
  expect((await planOf(null)).pairs).toEqual([]);
});

test("nobody is asked while others may still apply, nor more pairs than the round may have", async () => {
  for (let count = 0; count < 3; count += 1) {
    await buildApplicant(db, { roundId, kind: "participant" });
    await buildApplicant(db, { roundId, kind: "support_person" });
  }
  const chosen = (await planOf(roundId, OPEN)).pairs;
  expect(chosen).toHaveLength(3);
  const early = await ask(chosen, OPEN);
  expect(early.map(({ refusal }) => refusal)).toEqual(Array(3).fill("round_not_pairing"));
  const asked = await ask(chosen);
  expect(asked.map(({ refusal }) => refusal).toSorted()).toEqual(
    [null, null, "round_full"].toSorted(),
  );
  expect((await ask(chosen)).every(({ refusal }) => refusal)).toBe(true);
});

test("two at once: no more pairs are asked than fit, and a round begins or is called off, never both", async () => {
  const small = await buildRound(db, { by: kaisa, pairsMost: 1 });
  for (let count = 0; count < 2; count += 1) {
    await buildApplicant(db, { roundId: small, kind: "participant" });
    await buildApplicant(db, { roundId: small, kind: "support_person" });
  }
  const { pairs } = await planOf(small);
  const both = await Promise.all(pairs.map((pair) => ask([pair], FORMING, small)));
  expect(both.flat().filter(({ refusal }) => !refusal)).toHaveLength(1);
  const { id: proposalId } = await db
    .selectFrom("pair_proposal")
    .select("id")
    .executeTakeFirstOrThrow();
  for (const side of ["participant", "support_person"] as const) {
    await answerProposal(db, { by: kaisa, proposalId, side, answer: "yes", at: FORMING });
  }
  const led = { by: kaisa, roundId: small, at: FORMING };
  const presses = [beginRound(db, led), cancelRound(db, led), beginRound(db, led)];
  const outcomes = await Promise.allSettled(presses);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const { coordinator_id } = await db
    .selectFrom("pair")
    .select("coordinator_id")
    .executeTakeFirstOrThrow();
  expect(coordinator_id).toBe(kaisa.accountId);
});

test("it begins with those who said yes; the others hear it kindly and have lost no waiting", async () => {
  const [yusuf, ali] = [
    await buildApplicant(db, { roundId, kind: "participant" }),
    await buildApplicant(db, { roundId, kind: "participant", field: "culture" }),
  ];
  const pekka = await buildApplicant(db, { roundId, kind: "support_person" });
  const before = await matchingPerson(db, ali.personId, "participant");
  await expect(beginRound(db, { by: kaisa, roundId, at: FORMING })).rejects.toThrow(
    "round_not_pairing",
  );
  await ask((await planOf(roundId)).pairs);
  await expect(beginRound(db, { by: kaisa, roundId, at: FORMING })).rejects.toThrow(
    "round_awaits_answers",
  );
  await sayYes(yusuf);
  await sayYes(pekka);
  const at = dayOfRound(20);
  await beginRound(db, { by: kaisa, roundId, at });
  await expect(beginRound(db, { by: kaisa, roundId, at })).rejects.toThrow("round_not_pairing");
  expect(await lettersTo(yusuf)).toEqual(["round_received", "round_in"]);
  expect(await lettersTo(ali)).toEqual(["round_received", "round_full"]);
  const pair = await db
    .selectFrom("pair")
    .select(["id", "round_id", "kind", "planned_end_on"])
    .executeTakeFirstOrThrow();
  const { round } = await pairScreen(db, { by: kaisa, pairId: pair.id, at });
  expect(round).toMatchObject({ id: roundId, language: "fi" });
  expect(pair).toMatchObject({
    round_id: roundId,
    kind: "friendship",
    planned_end_on: dayOf(dayOfRound(128)),
  });
  expect(await matchingPerson(db, ali.personId, "participant")).toEqual(before);
  expect((await officePlan(db, { at })).people.map(({ id }) => id)).toContain(ali.personId);
});

test("a round for work takes a man who has a friendship pair; he keeps both, and both end by themselves", async () => {
  const work = await buildRound(db, { by: kaisa, pairKind: "work" });
  const yusuf = await buildMan(db, "participant", dayOfRound(-30));
  const friend = await buildMan(db, "support_person", dayOfRound(-30));
  const ids = { participantId: yusuf.personId, supportPersonId: friend.personId };
  const on = dayOf(dayOfRound(-10));
  await startPair(db, { by: kaisa, ...ids, on, at: dayOfRound(-10) });
  const told = { field: "retail", goal: "work_life", evenings: [] } as const;
  await applyToRound(db, {
    by: yusuf,
    roundId: work,
    personId: yusuf.personId,
    ...told,
    at: OPEN,
  });
  const mentor = await buildApplicant(db, {
    roundId: work,
    kind: "support_person",
    field: "retail",
  });
  const { pairs } = await planOf(work);
  expect(pairs).toHaveLength(1);
  await ask(pairs, FORMING, work);
  await sayYes(yusuf);
  await sayYes(mentor);
  const kinds = await db.selectFrom("pair").select("kind").where("ended_on", "is", null).execute();
  expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(["friendship", "work"]);
  expect((await planOf(work)).pairs).toEqual([]);
});

test("a participant who has found such a pair elsewhere is not told that there was none for him", async () => {
  const [yusuf, ali] = [
    await buildApplicant(db, { roundId, kind: "participant" }),
    await buildApplicant(db, { roundId, kind: "participant", field: "culture" }),
  ];
  const pekka = await buildApplicant(db, { roundId, kind: "support_person" });
  await ask((await planOf(roundId)).pairs);
  await sayYes(yusuf);
  await sayYes(pekka);
  const friend = await buildMan(db, "support_person", dayOfRound(-30));
  const ids = { participantId: ali.personId, supportPersonId: friend.personId };
  await startPair(db, { by: kaisa, ...ids, on: dayOf(FORMING), at: FORMING });
  await beginRound(db, { by: kaisa, roundId, at: FORMING });
  expect(await lettersTo(ali)).toEqual(["round_received"]);
  expect(await lettersTo(yusuf)).toEqual(["round_received", "round_in"]);
});

test("called off, or over without a beginning: what is open is withdrawn, and nobody is left in it", async () => {
  const yusuf = await buildApplicant(db, { roundId, kind: "participant" });
  await buildApplicant(db, { roundId, kind: "support_person" });
  await ask((await planOf(roundId)).pairs);
  await cancelRound(db, { by: kaisa, roundId, at: FORMING });
  await expect(cancelRound(db, { by: kaisa, roundId, at: FORMING })).rejects.toThrow("round_over");
  expect(await lettersTo(yusuf)).toEqual(["round_received", "round_off"]);
  expect((await planOf(null)).pairs).toHaveLength(1);

  const forgotten = await buildRound(db, { by: kaisa });
  const ali = await buildApplicant(db, { roundId: forgotten, kind: "participant" });
  const late = dayOfRound(200);
  expect(await settleRoundsThatAreOver(db, late)).toBe(1);
  expect(await settleRoundsThatAreOver(db, late)).toBe(0);
  expect(await lettersTo(ali)).toEqual(["round_received", "round_full"]);
});

test("Today tells whoever leads the round when it waits for the office, and is silent while men are asked", async () => {
  const today = async (at: Instant) => await groupToday(db, roundId, dayOf(at));
  await buildApplicant(db, { roundId, kind: "support_person" });
  const yusuf = await buildApplicant(db, { roundId, kind: "participant" });
  expect(await today(OPEN)).toBe(null);
  expect(await today(FORMING)).toMatchObject({
    needs: [{ why: "round_waits", urgency: "soon" }],
    inCareOf: [kaisa.accountId],
  });
  await ask((await planOf(roundId)).pairs);
  expect(await today(FORMING)).toBe(null);
  await withdrawFromRound(db, { by: yusuf, roundId, personId: yusuf.personId, at: FORMING });
  expect(await today(dayOfRound(22))).toMatchObject({ needs: [{ urgency: "now" }] });
  await cancelRound(db, { by: kaisa, roundId, at: dayOfRound(22) });
  expect(await today(dayOfRound(22))).toBe(null);
});

test("whoever waits for a round to be paired does not wait for the office; without it he does again", async () => {
  const yusuf = await buildApplicant(db, { roundId, kind: "participant" });
  const whys = async (days: number) =>
    (await groupToday(db, yusuf.personId, dayOf(dayOfRound(days))))?.needs.map(({ why }) => why);
  expect(await whys(60)).toBe(undefined);
  await cancelRound(db, { by: kaisa, roundId, at: dayOfRound(61) });
  expect(await whys(62)).toEqual(["waiting_long"]);
});

test("who takes his application back while he is asked is not asked any more", async () => {
  const yusuf = await buildApplicant(db, { roundId, kind: "participant" });
  await buildApplicant(db, { roundId, kind: "support_person" });
  await ask((await planOf(roundId)).pairs);
  await withdrawFromRound(db, { by: yusuf, roundId, personId: yusuf.personId, at: FORMING });
  const { closed_how } = await db
    .selectFrom("pair_proposal")
    .select("closed_how")
    .executeTakeFirstOrThrow();
  expect(closed_how).toBe("withdrawn");
});

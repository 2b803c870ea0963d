import { beforeEach, expect, test } from "vitest";
import type { Coordinator, Man } from "#app/domain/accounts/viewer.ts";
import { officePlan } from "#app/domain/matching/office-plan.server.ts";
import { pinPair } from "#app/domain/matching/plan-decisions.server.ts";
import { answerByLink } from "#app/domain/pairs/answers.server.ts";
import { proposePlanned } from "#app/domain/pairs/planned-proposals.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildMan, buildProposal } from "#tests/support/pairs.ts";
import { buildCoordinator } from "#tests/support/world.ts";

let db: Db;
let kaisa: Coordinator;
let participants: Man[];
let supportPersons: Man[];
beforeEach(async () => {
  db = await freshDatabase();
  kaisa = await buildCoordinator(db);
  participants = [await buildMan(db, "participant"), await buildMan(db, "participant")];
  supportPersons = [await buildMan(db, "support_person"), await buildMan(db, "support_person")];
});

const planned = async () => (await officePlan(db)).plan.pairs;
const open = () =>
  db
    .selectFrom("pair_proposal")
    .select("participant_id as participantId")
    .where("closed_at", "is", null)
    .execute();

test("the chosen pairs of the plan are asked, all of them", async () => {
  const chosen = await planned();
  expect(chosen).toHaveLength(2);
  const results = await proposePlanned(db, { by: kaisa, chosen });
  expect(results.map(({ refusal }) => refusal)).toEqual([null, null]);
  expect(await open()).toHaveLength(2);
  expect(await planned()).toEqual([]);
});

test("pressed twice, or by two at once, nobody is asked twice", async () => {
  const chosen = await planned();
  const [one, other] = await Promise.all([
    proposePlanned(db, { by: kaisa, chosen }),
    proposePlanned(db, { by: await buildCoordinator(db, "Mika"), chosen }),
  ]);
  const refusals = [...one, ...other].map(({ refusal }) => refusal);
  expect(refusals.filter((refusal) => refusal === null)).toHaveLength(2);
  expect(await open()).toHaveLength(2);
  expect((await proposePlanned(db, { by: kaisa, chosen })).map(({ refusal }) => refusal)).toEqual([
    "proposal_open_already",
    "proposal_open_already",
  ]);
});

test("what a colleague has done meanwhile keeps back only the pair that it is about", async () => {
  const chosen = await planned();
  const [first] = chosen;
  const taken = participants.find(({ personId }) => personId === first?.participantId) as Man;
  await buildProposal(db, {
    by: kaisa,
    participant: taken,
    supportPerson: await buildMan(db, "support_person"),
  });
  const results = await proposePlanned(db, { by: kaisa, chosen });
  expect(results.filter(({ refusal }) => refusal === null)).toHaveLength(1);
  expect(results.find(({ refusal }) => refusal)).toMatchObject({
    participantId: taken.personId,
    refusal: "proposal_open_already",
    participant: { name: taken.name },
  });
});

test("a man who has changed what he told is not asked by the old plan", async () => {
  const chosen = await planned();
  await db
    .updateTable("person_language")
    .set({ language: "so" })
    .where("language", "=", "fi")
    .where("person_id", "=", participants[0]?.personId ?? "")
    .execute();
  await db
    .deleteFrom("person_language")
    .where("language", "=", "en")
    .where("person_id", "=", participants[0]?.personId ?? "")
    .execute();
  const results = await proposePlanned(db, { by: kaisa, chosen });
  const his = results.find(({ participantId }) => participantId === participants[0]?.personId);
  expect(his?.refusal).toBe("plan_changed");
});

test("who does not wait, or is not there, is not asked", async () => {
  const stranger = await buildMan(db, "participant", undefined, { stage: "talked" });
  const chosen = [
    { participantId: stranger.personId, supportPersonId: supportPersons[0]?.personId ?? "" },
    { participantId: "none", supportPersonId: "none" },
  ];
  const results = await proposePlanned(db, { by: kaisa, chosen });
  expect(results.map(({ refusal }) => refusal)).toEqual(["not_waiting", "plan_changed"]);
  expect(await open()).toEqual([]);
});

test("a pin has done its work when the two have been asked: a no is not pinned again", async () => {
  const two = {
    participantId: participants[0]?.personId ?? "",
    supportPersonId: supportPersons[0]?.personId ?? "",
  };
  await pinPair(db, { by: kaisa, ...two });
  await proposePlanned(db, { by: kaisa, chosen: [two] });
  expect(await db.selectFrom("plan_decision").select("id").execute()).toEqual([]);
  const { token } = await db
    .selectFrom("pair_proposal")
    .select("participant_token as token")
    .executeTakeFirstOrThrow();
  await answerByLink(db, { token, viewer: null, answer: "no" });
  expect(await planned()).not.toContainEqual(expect.objectContaining(two));
});

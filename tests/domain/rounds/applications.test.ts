import { beforeEach, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { officePlan } from "#app/domain/matching/office-plan.server.ts";
import { deleteMyself } from "#app/domain/privacy/deletion.server.ts";
import { myData } from "#app/domain/privacy/my-data.server.ts";
import { applyToRound, withdrawFromRound } from "#app/domain/rounds/applications.server.ts";
import { forgetApplications } from "#app/domain/rounds/forgetting.server.ts";
import { myRound, roundsOfMan } from "#app/domain/rounds/my-rounds.server.ts";
import { publicRound, roundsToApplyFor } from "#app/domain/rounds/public-rounds.server.ts";
import { joinToOlderWithRounds } from "#app/domain/rounds/same-man.server.ts";
import { roundForOffice } from "#app/domain/rounds/screens.server.ts";
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
  roundId = await buildRound(db, { by: kaisa });
});

const said = { field: "construction", goal: "work_life", evenings: [4, 2] } as const;
const letters = async (kind: string) =>
  (await db.selectFrom("message").select("person_id").where("kind", "=", kind).execute()).length;

test("who applies twice has one application with his newest answers, and hears it once", async () => {
  const man = await buildApplicant(db, { roundId, kind: "participant" });
  await applyToRound(db, { by: man, roundId, personId: man.personId, ...said, at: OPEN });
  const mine = await myRound(db, { man, roundId, language: "fi", at: OPEN });
  expect(mine).toMatchObject({ application: "sent", evenings: [2, 4], dates: [] });
  expect(await db.selectFrom("round_application").select("id").execute()).toHaveLength(1);
  expect(await letters("round_received")).toBe(1);
});

test("outside of the window a man is told so; the office writes him down some days late", async () => {
  const man = await buildMan(db, "participant", dayOfRound(-30));
  const apply = (by: typeof man | Coordinator, at: typeof OPEN) =>
    applyToRound(db, { by, roundId, personId: man.personId, ...said, at });
  await expect(apply(man, dayOfRound(-2))).rejects.toThrow("round_not_open");
  await expect(apply(man, FORMING)).rejects.toThrow("round_not_open");
  await apply(kaisa, FORMING);
  await expect(apply(kaisa, dayOfRound(400))).rejects.toThrow("round_not_open");
});

test("nobody applies for another man, and nobody sees another's application", async () => {
  const man = await buildApplicant(db, { roundId, kind: "participant" });
  const stranger = await buildMan(db, "support_person", dayOfRound(-30));
  const personId = man.personId;
  await expect(
    applyToRound(db, { by: stranger, roundId, personId, ...said, at: OPEN }),
  ).rejects.toThrow("not found");
  await expect(
    withdrawFromRound(db, { by: stranger, roundId, personId, at: OPEN }),
  ).rejects.toThrow("not found");
  await expect(myRound(db, { man: stranger, roundId, language: "fi", at: OPEN })).rejects.toThrow(
    "not found",
  );
});

test("a page that everybody reads is the same however many have applied", async () => {
  const asked = { roundId, viewer: null, language: "fi", at: OPEN } as const;
  const before = [await publicRound(db, asked), await roundsToApplyFor(db, asked)];
  const man = await buildApplicant(db, { roundId, kind: "participant", facts: { name: "Idris" } });
  expect([await publicRound(db, asked), await roundsToApplyFor(db, asked)]).toEqual(before);
  const another = await buildApplicant(db, { roundId, kind: "participant" });
  const his = JSON.stringify([
    await myRound(db, { man: another, roundId, language: "fi", at: OPEN }),
    await roundsOfMan(db, { personId: another.personId, language: "fi", at: OPEN }),
  ]);
  expect(his).not.toMatch(new RegExp(`Idris|${man.personId}`));
});

test("one application waits at a time; taken back, he is free for another round and the plan", async () => {
  const other = await buildRound(db, { by: kaisa });
  const man = await buildApplicant(db, { roundId, kind: "participant" });
  const toOther = () =>
    applyToRound(db, { by: man, roundId: other, personId: man.personId, ...said, at: OPEN });
  await expect(toOther()).rejects.toThrow("in_another_round");
  const planned = async () =>
    (await officePlan(db, { at: OPEN })).people.some(({ id }) => id === man.personId);
  expect(await planned()).toBe(false);
  await withdrawFromRound(db, { by: man, roundId, personId: man.personId, at: OPEN });
  await withdrawFromRound(db, { by: man, roundId, personId: man.personId, at: OPEN });
  expect(await planned()).toBe(true);
  await toOther();
});

test("two presses at once are one application", async () => {
  const man = await buildMan(db, "participant", dayOfRound(-30));
  const press = () =>
    applyToRound(db, { by: man, roundId, personId: man.personId, ...said, at: OPEN });
  const [one, other] = await Promise.all([press(), press()]);
  expect(one).toBe(other);
});

test("the same man, written down twice, has applied once and stays where he was", async () => {
  const older = await buildMan(db, "participant", dayOfRound(-30), { email: null });
  const newer = await buildApplicant(db, { roundId, kind: "support_person" });
  const same = { account_id: null, same_contact_as: older.personId };
  await db.updateTable("person").set(same).where("id", "=", newer.personId).execute();
  await joinToOlderWithRounds(db, { by: kaisa, personId: newer.personId, at: OPEN });
  const his = await db.selectFrom("round_application").select("person_id").execute();
  expect(his).toEqual([{ person_id: older.personId }]);
  await expect(
    joinToOlderWithRounds(db, { by: kaisa, personId: "unknown", at: OPEN }),
  ).rejects.toThrow("not found");
});

test("what he told a round is in his data, goes with him, and is forgotten after the round", async () => {
  const man = await buildApplicant(db, { roundId, kind: "support_person" });
  const { rounds } = await myData(db, { man, at: OPEN });
  expect(rounds).toMatchObject([{ title: "Rakennusalan kierros", field: "construction" }]);
  await deleteMyself(db, { man, at: OPEN });
  const { applicants } = await roundForOffice(db, { by: kaisa, roundId, language: "fi", at: OPEN });
  expect(applicants).toEqual([]);

  await buildApplicant(db, { roundId, kind: "participant" });
  await forgetApplications(db, dayOfRound(200));
  expect(await db.selectFrom("round_application").select("id").execute()).toHaveLength(1);
  await forgetApplications(db, dayOfRound(400));
  expect(await db.selectFrom("round_application").select("id").execute()).toEqual([]);
});

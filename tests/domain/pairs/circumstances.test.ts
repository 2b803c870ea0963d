import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator, Man } from "#app/domain/accounts/viewer.ts";
import { addDays, helsinkiInstant } from "#app/domain/day.ts";
import { answerByLink } from "#app/domain/pairs/answers.server.ts";
import { startPair } from "#app/domain/pairs/beginning.server.ts";
import { moveMan, neverAgain } from "#app/domain/pairs/circumstances.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { TUESDAY } from "#tests/support/matching.ts";
import { buildMan, buildProposal } from "#tests/support/pairs.ts";
import { buildCoordinator } from "#tests/support/world.ts";

/** Both are asked; then something changes before they have answered. */
const NOON = helsinkiInstant(TUESDAY, "12:00");
const WEDNESDAY = helsinkiInstant(addDays(TUESDAY, 1), "12:00");

let db: Db;
let kaisa: Coordinator;
let yusuf: Man;
let pekka: Man;
let asked: Awaited<ReturnType<typeof buildProposal>>;
beforeEach(async () => {
  db = await freshDatabase();
  kaisa = await buildCoordinator(db);
  yusuf = await buildMan(db, "participant", NOON);
  pekka = await buildMan(db, "support_person", NOON);
  asked = await buildProposal(db, {
    by: kaisa,
    participant: yusuf,
    supportPerson: pekka,
    at: NOON,
  });
});

describe("an open proposal is withdrawn, and kindly", () => {
  test.each([
    ["a participant goes on a break", () => yusuf, "on_a_break"],
    ["a participant moves on", () => yusuf, "moved_on"],
    ["a support person goes on a break", () => pekka, "on_a_break"],
    ["a support person leaves", () => pekka, "left"],
  ] as const)("when %s", async (_name, man, to) => {
    await moveMan(db, { by: kaisa, roleId: await roleOf(man()), to, on: TUESDAY, at: WEDNESDAY });
    expect(await howItClosed()).toBe("withdrawn");
    expect(await toldThatItIsClosed()).toEqual([yusuf.personId, pekka.personId].toSorted());
    await expect(
      answerByLink(db, {
        token: asked.participantToken,
        viewer: null,
        answer: "yes",
        at: WEDNESDAY,
      }),
    ).rejects.toEqual(new Refusal("proposal_closed"));
  });

  test("when the participant begins a pair with somebody else", async () => {
    const juha = await buildMan(db, "support_person", NOON);
    await start(juha);
    expect(await howItClosed()).toBe("withdrawn");
    expect(await toldThatItIsClosed(), "he knows it himself").toEqual([pekka.personId]);
  });

  test("when the two begin a pair without answering: nobody hears that it came to nothing", async () => {
    await start(pekka);
    expect(await howItClosed()).toBe("withdrawn");
    expect(await toldThatItIsClosed()).toEqual([]);
  });

  test("when the office says never these two", async () => {
    const ids = { personId: pekka.personId, otherId: yusuf.personId };
    await neverAgain(db, { by: kaisa, ...ids, at: WEDNESDAY });
    expect(await howItClosed()).toBe("withdrawn");
    expect(await toldThatItIsClosed()).toHaveLength(2);
  });
});

test("nothing is withdrawn by a step that is refused", async () => {
  const roleId = await roleOf(yusuf);
  await expect(
    moveMan(db, { by: kaisa, roleId, to: "interested", on: TUESDAY, at: WEDNESDAY }),
  ).rejects.toEqual(new Refusal("step_not_allowed"));
  expect(await howItClosed()).toBeNull();
});

test("never these two leaves what is open with others", async () => {
  const ali = await buildMan(db, "participant", NOON);
  await neverAgain(db, { by: kaisa, personId: pekka.personId, otherId: ali.personId });
  expect(await howItClosed()).toBeNull();
});

const start = (supportPerson: Man) =>
  startPair(db, {
    by: kaisa,
    participantId: yusuf.personId,
    supportPersonId: supportPerson.personId,
    on: TUESDAY,
    at: WEDNESDAY,
  });

async function roleOf({ personId }: Man) {
  const role = db.selectFrom("role").select("id").where("person_id", "=", personId);
  return (await role.executeTakeFirstOrThrow()).id;
}

async function howItClosed() {
  const proposal = db
    .selectFrom("pair_proposal")
    .select("closed_how as how")
    .where("id", "=", asked.proposalId);
  return (await proposal.executeTakeFirstOrThrow()).how;
}

async function toldThatItIsClosed() {
  const letters = await db
    .selectFrom("message")
    .select("person_id as personId")
    .where("kind", "=", "proposal_closed")
    .orderBy("person_id")
    .execute();
  return letters.map(({ personId }) => personId);
}

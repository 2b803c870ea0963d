import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator, Man } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day, helsinkiInstant } from "#app/domain/day.ts";
import { addNeverMatch } from "#app/domain/matching/never-match.server.ts";
import { ifDecided, officePlan } from "#app/domain/matching/office-plan.server.ts";
import { planOf } from "#app/domain/matching/plan.ts";
import {
  decisionsOn,
  keepApart,
  pinPair,
  setAside,
  takeDecisionBack,
  takeIntoPlan,
} from "#app/domain/matching/plan-decisions.server.ts";
import { planInput } from "#app/domain/matching/plan-input.server.ts";
import { planRules } from "#app/domain/matching/plan-rules.ts";
import { planned } from "#app/domain/matching/planner.server.ts";
import { normalised, WEIGHTS } from "#app/domain/matching/wishes.ts";
import { answerByLink } from "#app/domain/pairs/answers.server.ts";
import { changeSettings } from "#app/domain/privacy/settings.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { anyone, TUESDAY } from "#tests/support/matching.ts";
import { buildMan, buildProposal } from "#tests/support/pairs.ts";
import { randomFrom } from "#tests/support/random.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const NOON = helsinkiInstant(TUESDAY, "12:00");
const later = (days: number) => addDays(TUESDAY, days);

let db: Db;
let kaisa: Coordinator;
let yusuf: Man;
let ali: Man;
let pekka: Man;
beforeEach(async () => {
  db = await freshDatabase();
  kaisa = await buildCoordinator(db);
  yusuf = await buildMan(db, "participant", helsinkiInstant(later(-20), "12:00"));
  ali = await buildMan(db, "participant", helsinkiInstant(later(-5), "12:00"));
  pekka = await buildMan(db, "support_person", NOON);
});

const pairs = async (at = NOON) => (await officePlan(db, { at })).plan.pairs.map(idsOf);
const two = (participant: Man, supportPerson: Man) => ({
  participantId: participant.personId,
  supportPersonId: supportPerson.personId,
});
const idsOf = ({ participantId, supportPersonId }: ReturnType<typeof two>) => ({
  participantId,
  supportPersonId,
});

describe("the office's plan", () => {
  test("is made of the people as they are now, and of nothing older", async () => {
    expect(await pairs()).toEqual([two(yusuf, pekka)]);
    await db
      .updateTable("person_language")
      .set({ language: "so" })
      .where("person_id", "=", yusuf.personId)
      .where("language", "=", "fi")
      .execute();
    await db
      .deleteFrom("person_language")
      .where("person_id", "=", yusuf.personId)
      .where("language", "=", "en")
      .execute();
    expect(await pairs(), "he changed his languages").toEqual([two(ali, pekka)]);
    await buildProposal(db, { by: kaisa, participant: ali, supportPerson: pekka, at: NOON });
    expect(await pairs(), "both have been asked").toEqual([]);
  });

  test("is read from memory as long as nothing changes, and again after any change", async () => {
    const first = await planInput(db, TUESDAY);
    expect(await planInput(db, TUESDAY)).toBe(first);
    expect(await planInput(db, later(1))).not.toBe(first);
    const again = await planInput(db, TUESDAY);
    await buildMan(db, "participant", NOON);
    expect((await planInput(db, TUESDAY)).people).toHaveLength(again.people.length + 1);
  });

  test("never puts together whom the office has said never to", async () => {
    await addNeverMatch(db, { by: kaisa, personId: yusuf.personId, otherId: pekka.personId });
    expect(await pairs()).toEqual([two(ali, pekka)]);
  });

  test("does not suggest again whom one of them has turned down", async () => {
    const { participantToken: token } = await buildProposal(db, {
      by: kaisa,
      participant: yusuf,
      supportPerson: pekka,
      at: NOON,
    });
    await answerByLink(db, { token, viewer: null, answer: "no", at: NOON });
    expect(await pairs()).toEqual([two(ali, pekka)]);
    expect(await pairs(helsinkiInstant(later(400), "12:00"))).toEqual([two(ali, pekka)]);
  });

  test("follows the weights and the rules that the office has set", async () => {
    await db.updateTable("person").set({ municipality_code: "837", district: null }).execute();
    await db
      .updateTable("person")
      .set({ municipality_code: "091" })
      .where("id", "=", pekka.personId)
      .execute();
    expect(await pairs(), "far apart").toEqual([]);
    const changes = { matching_relaxed: ["within_reach" as const] };
    await changeSettings(db, { by: kaisa, changes });
    expect(await pairs()).toEqual([two(yusuf, pekka)]);
    await changeSettings(db, {
      by: kaisa,
      changes: { matching_weights: { ...WEIGHTS, interests: 0 } },
    });
    const { plan } = await officePlan(db, { at: NOON });
    expect(plan.pairs[0]?.reasons.map(({ code }) => code)).not.toContain("shared_interests");
  });
});

describe("what a coordinator decides", () => {
  test("holds in the plan until it is taken back: a pin, not for now, set aside", async () => {
    await pinPair(db, { by: kaisa, ...two(ali, pekka), at: NOON });
    expect(await pairs()).toEqual([two(ali, pekka)]);
    await keepApart(db, {
      by: kaisa,
      ...two(ali, pekka),
      reason: "know_each_other",
      untilOn: later(10),
      at: NOON,
    });
    expect(await pairs(), "the later word holds").toEqual([two(yusuf, pekka)]);
    await setAside(db, { by: kaisa, personId: yusuf.personId, untilOn: later(3), at: NOON });
    expect(await pairs()).toEqual([]);
    const [decision] = await decisionsOn(db, TUESDAY);
    expect(decision).toMatchObject({
      what: "apart",
      reason: "know_each_other",
      decidedBy: "Kaisa",
    });
    await takeDecisionBack(db, { by: kaisa, decisionId: decision?.id ?? "" });
    expect(await pairs()).toEqual([two(ali, pekka)]);
    await takeIntoPlan(db, { by: kaisa, personId: yusuf.personId });
    expect(await pairs()).toEqual([two(yusuf, pekka)]);
  });

  test("ends by itself after its last day", async () => {
    await setAside(db, { by: kaisa, personId: yusuf.personId, untilOn: later(3), at: NOON });
    expect(await pairs(helsinkiInstant(later(3), "12:00"))).toEqual([two(ali, pekka)]);
    expect(await pairs(helsinkiInstant(later(4), "12:00"))).toEqual([two(yusuf, pekka)]);
  });

  test("is in the log of the men whom it is about, with the reason by code", async () => {
    const apart = { ...two(ali, pekka), reason: "too_far" as const, untilOn: later(10) };
    await keepApart(db, { by: kaisa, ...apart, at: NOON });
    const entries = await db
      .selectFrom("audit_entry")
      .select(["person_id as personId", "detail"])
      .where("what", "=", "kept_apart_for_now")
      .execute();
    expect(entries.map(({ personId }) => personId).toSorted()).toEqual(
      [ali.personId, pekka.personId].toSorted(),
    );
    expect(entries[0]?.detail).toBe("too_far");
  });

  test("is for some days, not for ever", async () => {
    const aside = (untilOn: Day) =>
      setAside(db, { by: kaisa, personId: ali.personId, untilOn, at: NOON });
    await expect(aside(later(-1))).rejects.toEqual(
      new Refusal("time_is_past", { field: "untilOn" }),
    );
    await expect(aside(later(200))).rejects.toEqual(
      new Refusal("too_far_ahead", { field: "untilOn" }),
    );
  });

  test("can be looked at before it is decided", async () => {
    const difference = await ifDecided(db, {
      what: "if_pinned",
      two: two(ali, pekka),
      today: TUESDAY,
    });
    expect(difference).toMatchObject({
      pairs: 0,
      wait: [{ personId: yusuf.personId, role: "participant" }],
      comeIn: [{ personId: ali.personId, role: "participant" }],
    });
    expect(await pairs(), "nothing has happened").toEqual([two(yusuf, pekka)]);
  });
});

describe("a large plan", () => {
  const random = randomFrom(7);
  const crowd = [
    ...Array.from({ length: 260 }, (_, at) => anyone(random, `p${at}`, "participant")),
    ...Array.from({ length: 260 }, (_, at) => anyone(random, `s${at}`, "support_person")),
  ];

  test("is made in another thread, the same as here, while others are answered", async () => {
    const rules = planRules({ today: TUESDAY });
    let answered = 0;
    const others = setInterval(() => answered++, 1);
    const plan = await planned({ what: "plan", people: crowd, rules });
    clearInterval(others);
    expect(answered).toBeGreaterThan(3);
    expect(plan).toEqual(planOf(crowd, rules));
  });

  test("that cannot be made says so to whoever asked, and the next one is made", async () => {
    const rules = planRules({ today: TUESDAY });
    const broken = [...crowd, { ...crowd[0], languages: null } as never];
    await expect(planned({ what: "plan", people: broken, rules })).rejects.toThrow();
    expect((await planned({ what: "plan", people: crowd, rules })).pairs.length).toBeGreaterThan(0);
  });
});

test("doubling every weight changes nothing", () => {
  const doubled = Object.fromEntries(
    Object.entries(WEIGHTS).map(([wish, weight]) => [wish, weight * 2]),
  );
  expect(normalised(doubled as typeof WEIGHTS)).toEqual(WEIGHTS);
});

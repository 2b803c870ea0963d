import type { ActionFunctionArgs } from "@remix-run/node";
import { beforeEach, describe, expect, test } from "vitest";
import { addDays, today } from "#app/domain/day.ts";
import { setGoal } from "#app/domain/pairs/goals.server.ts";
import { endPair } from "#app/domain/pairs/lifecycle.server.ts";
import { wishFor } from "#app/domain/pairs/wishes.server.ts";
import { action as setMyGoal } from "#app/routes/me/pair/goals/goals.ts";
import { action as tellHowFar } from "#app/routes/me/pair/goals/how-far.ts";
import { action as dropMyGoal } from "#app/routes/me/pair/goals/removal.ts";
import { action as takeBack } from "#app/routes/me/pair/wishes/removal.ts";
import { action as wish, loader as wishPage } from "#app/routes/me/pair/wishes/route.tsx";
import { action as handleWish } from "#app/routes/office/check-ins/wish-handling.ts";
import { action as closingTalk } from "#app/routes/office/pairs/pair/closing-talks.ts";
import { action as officeHowFar } from "#app/routes/office/pairs/pair/goal.ts";
import { action as officeGoal } from "#app/routes/office/pairs/pair/goals.ts";
import { action as pause } from "#app/routes/office/pairs/pair/pause.ts";
import { action as extend } from "#app/routes/office/pairs/pair/planned-end.ts";
import { action as resume } from "#app/routes/office/pairs/pair/resumption.ts";
import { action as sayHow } from "#app/routes/public/farewells/answers.ts";
import { loader as farewellPage } from "#app/routes/public/farewells/route.tsx";
import type { Db } from "#db/open.ts";
import { buildMan, buildPair } from "#tests/support/pairs.ts";
import { get, post } from "#tests/support/requests.ts";
import { house } from "#tests/support/world.ts";

let db: Db;
let pair: Awaited<ReturnType<typeof buildPair>>;
let goalId: string;
let stranger: string;
const soon = addDays(today(), 20);

beforeEach(async () => {
  db = await house();
  pair = await buildPair(db, { on: addDays(today(), -20) });
  const { participant: by, pairId } = pair;
  await setGoal(db, { by, pairId, text: "Ajokortti" });
  goalId = (
    await db
      .selectFrom("pair_goal")
      .select("id")
      .where("pair_id", "=", pairId)
      .executeTakeFirstOrThrow()
  ).id;
  stranger = (await buildMan(db, "participant")).accountId;
});

const pairRow = () =>
  db.selectFrom("pair").selectAll().where("id", "=", pair.pairId).executeTakeFirstOrThrow();
const goals = () =>
  db.selectFrom("pair_goal").selectAll().where("pair_id", "=", pair.pairId).execute();
const wishes = () =>
  db.selectFrom("pair_wish").selectAll().where("pair_id", "=", pair.pairId).execute();

type Doing = {
  name: string;
  whose: "office" | "man";
  action: (args: ActionFunctionArgs) => unknown;
  good: () => Record<string, string>;
  bad: Record<string, string> | null;
  done: () => Promise<unknown>;
};
const DOINGS: Doing[] = [
  {
    name: "a pause",
    whose: "office",
    action: pause,
    good: () => ({ until: soon }),
    bad: { until: today() },
    done: async () => (await pairRow()).pause_until === soon,
  },
  {
    name: "another end",
    whose: "office",
    action: extend,
    good: () => ({ plannedEndOn: soon }),
    bad: { plannedEndOn: "soon" },
    done: async () => (await pairRow()).planned_end_on === soon,
  },
  {
    name: "a closing talk",
    whose: "office",
    action: closingTalk,
    good: () => ({ personId: pair.participant.personId, on: today() }),
    bad: { personId: "", on: "" },
    done: async () =>
      (
        await db
          .selectFrom("closing_talk")
          .select("held_on")
          .where("pair_id", "=", pair.pairId)
          .execute()
      ).length === 1,
  },
  {
    name: "a goal from the office",
    whose: "office",
    action: officeGoal,
    good: () => ({ text: "Työpaikka" }),
    bad: { text: "" },
    done: async () => (await goals()).length === 2,
  },
  {
    name: "how far, by the office",
    whose: "office",
    action: officeHowFar,
    good: () => ({ howFar: "reached" }),
    bad: { howFar: "far" },
    done: async () => (await goals())[0]?.how_far === "reached",
  },
  {
    name: "a goal of the two",
    whose: "man",
    action: setMyGoal,
    good: () => ({ pairId: pair.pairId, text: "Kahvila suomeksi" }),
    bad: { pairId: "", text: "" },
    done: async () => (await goals()).length === 2,
  },
  {
    name: "how far they are",
    whose: "man",
    action: tellHowFar,
    good: () => ({ howFar: "on_the_way" }),
    bad: { howFar: "" },
    done: async () => (await goals())[0]?.how_far === "on_the_way",
  },
  {
    name: "a goal less",
    whose: "man",
    action: dropMyGoal,
    good: () => ({}),
    bad: null,
    done: async () => (await goals()).length === 0,
  },
  {
    name: "the wish to stop",
    whose: "man",
    action: wish,
    good: () => ({ pairId: pair.pairId, what: "stop", words: "" }),
    bad: { pairId: "", what: "go" },
    done: async () => (await wishes()).length === 1,
  },
];

describe.each(DOINGS)("$name", ({ whose, action, good, bad, done }) => {
  const send = (as: string | undefined, form: Record<string, string>) => {
    const params = { id: whose === "office" ? pair.pairId : goalId, goalId };
    return post(action, "/fi/x", { as, params, form });
  };
  const right = () => (whose === "office" ? pair.by.accountId : pair.supportPerson.accountId);

  test("is nobody else's", async () => {
    expect((await send(undefined, good())).headers.get("Location")).toMatch(/^\/fi\/sign-in/);
    expect((await send(stranger, good())).status).toBe(404);
    const wrong = whose === "office" ? pair.participant.accountId : pair.by.accountId;
    expect((await send(wrong, good())).status).toBe(404);
    expect(await done()).toBe(false);
  });

  test("needs its form, and is done", async () => {
    if (bad) expect((await send(right(), bad)).status).toBe(422);
    expect(await done()).toBe(false);
    expect((await send(right(), good())).status).toBe(302);
    expect(await done()).toBe(true);
  });
});

test("a pause is over when the office says so", async () => {
  const asked = { as: pair.by.accountId, params: { id: pair.pairId } };
  await post(pause, "/fi/x", { ...asked, form: { until: soon } });
  expect((await post(resume, "/fi/x", { ...asked, as: stranger })).status).toBe(404);
  await post(resume, "/fi/x", asked);
  expect(await pairRow()).toMatchObject({ pause_until: null, resumed_on: today() });
});

test("a wish is his own: he sees it, takes it back, and the office marks it", async () => {
  const { participant: man, supportPerson, pairId } = pair;
  await wishFor(db, { man, pairId, what: "stop", words: "Väsyttää" });
  const seenBy = async (as: string) => await (await get(wishPage, "/fi/x", { as })).json();
  expect((await seenBy(man.accountId)).wish).toMatchObject({ words: "Väsyttää" });
  expect((await seenBy(supportPerson.accountId)).wish).toBeNull();
  const form = { pairId };
  expect((await post(takeBack, "/fi/x", { as: stranger, form })).status).toBe(404);
  expect((await post(takeBack, "/fi/x", { as: man.accountId, form })).status).toBe(302);
  await wishFor(db, { man, pairId, what: "pause", words: null });
  const open = (await wishes()).find(({ taken_back_at }) => !taken_back_at);
  const handle = (as: string, id: string) => post(handleWish, "/fi/x", { as, params: { id } });
  expect((await handle(man.accountId, open?.id ?? "")).status).toBe(404);
  expect((await handle(pair.by.accountId, "gone")).status).toBe(404);
  expect((await handle(pair.by.accountId, open?.id ?? "")).status).toBe(302);
});

test("how it was is said by the link alone, is kept by nobody, and not by another man", async () => {
  await endPair(db, { by: pair.by, pairId: pair.pairId, on: today(), reason: "time" });
  const { token } = await db
    .selectFrom("farewell")
    .select("token")
    .where("person_id", "=", pair.participant.personId)
    .executeTakeFirstOrThrow();
  const params = { token };
  const page = await get(farewellPage, "/fi/x", { params });
  expect(page.headers.get("Cache-Control")).toContain("no-store");
  const asOther = { params, as: pair.supportPerson.accountId };
  expect((await get(farewellPage, "/fi/x", asOther)).status).toBe(404);
  expect((await get(farewellPage, "/fi/x", { params: { token: "gone" } })).status).toBe(404);
  expect((await post(sayHow, "/fi/x", { params, form: { face: "" } })).status).toBe(422);
  expect(
    (await post(sayHow, "/fi/x", { params, form: { face: "5", next: "groups" } })).status,
  ).toBe(302);
  expect((await (await get(farewellPage, "/fi/x", { params })).json()).said).toMatchObject({
    face: 5,
    next: "groups",
  });
});

import type { ActionFunctionArgs } from "@remix-run/node";
import { beforeEach, describe, expect, test } from "vitest";
import type { Man } from "#app/domain/accounts/viewer.ts";
import { addDays, now, today } from "#app/domain/day.ts";
import {
  action as accept,
  loader as chosen,
} from "#app/routes/office/matching/acceptance/route.tsx";
import { loader as compare } from "#app/routes/office/matching/comparison/route.tsx";
import { action as takeBack } from "#app/routes/office/matching/decision-removal.ts";
import { action as apart } from "#app/routes/office/matching/kept-apart.ts";
import { action as pin } from "#app/routes/office/matching/pins.ts";
import { loader as workbench } from "#app/routes/office/matching/route.tsx";
import { action as takeIn } from "#app/routes/office/matching/set-aside-removal.ts";
import { action as aside } from "#app/routes/office/matching/set-asides.ts";
import type { Db } from "#db/open.ts";
import { buildMan } from "#tests/support/pairs.ts";
import { get, post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

let db: Db;
let kaisa: string;
let yusuf: Man;
let pekka: Man;
let two: { participantId: string; supportPersonId: string };
const key = () => `${two.participantId}.${two.supportPersonId}`;

beforeEach(async () => {
  db = await house();
  kaisa = (await buildCoordinator(db)).accountId;
  // Nobody of the tests before stands in the way.
  await db.updateTable("role").set({ stage: "on_a_break" }).execute();
  await db.deleteFrom("plan_decision").execute();
  yusuf = await buildMan(db, "participant", now(), { name: "Yusuf", surname: "Hassan" });
  pekka = await buildMan(db, "support_person", now(), { name: "Pekka" });
  two = { participantId: yusuf.personId, supportPersonId: pekka.personId };
});

const see = async (as: string | undefined = kaisa, query = "") =>
  get(workbench, `/fi/office/matching${query}`, { as });

describe("the workbench", () => {
  test("is the office's alone", async () => {
    const asked = await get(workbench, "/fi/office/matching");
    expect(asked.headers.get("Location")).toMatch(/^\/fi\/sign-in/);
    expect((await see(yusuf.accountId)).status).toBe(404);
  });

  test("shows the plan with names, days and reasons, and who is left with what would help", async () => {
    const far = await buildMan(db, "participant", now(), {
      municipalityCode: "837",
      district: null,
    });
    const bench = await (await see()).json();
    expect(bench.pairs).toMatchObject([
      { participant: { name: "Yusuf Hassan", days: 0 }, supportPerson: { name: "Pekka" } },
    ]);
    expect(bench.pairs[0].reasons[0].code).toBe("both_speak");
    expect(bench.left.participants).toMatchObject([
      { man: { id: far.personId }, why: { code: "nobody_fits" } },
    ]);
    expect(bench.counts).toMatchObject({ pairs: 1, participants: 1, supportPersons: 0 });
  });

  test("shows what a rule costs, and the plan without it, and changes nothing by that", async () => {
    const far = { municipalityCode: "837", district: null };
    await buildMan(db, "participant", now(), far);
    await buildMan(db, "support_person", now());
    const bench = await (await see()).json();
    expect(bench.relaxations).toContainEqual({ rule: "within_reach", pairs: 1 });
    const relaxed = await (await see(kaisa, "?relaxed=within_reach")).json();
    expect(relaxed.counts).toMatchObject({ pairs: 2, more: 1 });
    const given = relaxed.pairs.flatMap((pair: { given: string[] }) => pair.given);
    expect(given).toEqual(["within_reach"]);
    expect((await (await see(kaisa, "?relaxed=nonsense")).json()).counts.pairs).toBe(1);
    expect((await (await see()).json()).counts.pairs).toBe(1);
  });

  test("writes into the log whom of the protected it has shown", async () => {
    await db
      .updateTable("person")
      .set({ protected_on: today(), protected_by: kaisa })
      .where("id", "=", yusuf.personId)
      .execute();
    const bench = await (await see()).json();
    expect(bench.pairs[0].participant.isProtected).toBe(true);
    const log = db
      .selectFrom("audit_entry")
      .select("account_id as by")
      .where("what", "=", "seen_in_list");
    expect(await log.where("person_id", "=", yusuf.personId).execute()).toEqual([{ by: kaisa }]);
  });

  test("leads from ?person= to who fits this man", async () => {
    const answer = await see(kaisa, `?person=${yusuf.personId}`);
    expect(answer.headers.get("Location")).toBe(`/fi/office/people/${yusuf.personId}/matches`);
  });
});

describe("comparing", () => {
  const look = (as?: string, of = two) =>
    get(compare, `/fi/office/matching/comparison?${new URLSearchParams(of)}`, { as });

  test("tells the next best of a planned pair, and the cost of another", async () => {
    const ali = await buildMan(db, "participant", now(), { name: "Ali", interests: [] });
    const his = await (await look(kaisa)).json();
    expect(his).toMatchObject({
      isPlanned: true,
      difference: { wait: [{ name: "Yusuf Hassan" }] },
    });
    const other = await (await look(kaisa, { ...two, participantId: ali.personId })).json();
    expect(other).toMatchObject({ isPlanned: false, canBe: true, against: [] });
    expect(other.difference.comeIn).toMatchObject([{ name: "Ali" }]);
  });

  test("is the office's, and of two who are there", async () => {
    expect((await look()).headers.get("Location")).toMatch(/^\/fi\/sign-in/);
    expect((await look(yusuf.accountId)).status).toBe(404);
    expect((await look(kaisa, { ...two, participantId: "none" })).status).toBe(404);
    expect((await get(compare, "/fi/office/matching/comparison", { as: kaisa })).status).toBe(404);
  });
});

type Sent = (as?: string, form?: Record<string, string>) => Promise<Response>;
const sender =
  (action: (args: ActionFunctionArgs) => unknown, right: () => Record<string, string>): Sent =>
  (as, form = right()) =>
    post(action, "/fi/office/matching/x", { as, form });

describe("deciding", () => {
  const until = addDays(today(), 7);
  test.each([
    ["a pin", sender(pin, () => two)],
    ["not now", sender(apart, () => ({ ...two, reason: "too_far", untilOn: until }))],
    ["left out", sender(aside, () => ({ personId: yusuf.personId, untilOn: until }))],
  ])("%s is the office's, needs what it needs, and leads back to the plan", async (_name, send) => {
    expect((await send()).headers.get("Location")).toMatch(/^\/fi\/sign-in/);
    expect((await send(yusuf.accountId)).status).toBe(404);
    expect((await send(kaisa, {})).status).toBe(422);
    expect((await send(kaisa)).headers.get("Location")).toBe("/fi/office/matching");
  });

  test("shows on the workbench who decided what, and is taken back", async () => {
    await post(pin, "/fi/office/matching/pins", { as: kaisa, form: two });
    const form = { personId: yusuf.personId, untilOn: until };
    await post(aside, "/fi/office/matching/set-asides", { as: kaisa, form });
    const bench = await (await see()).json();
    expect(bench.pins).toMatchObject([{ decidedBy: "Kaisa", refusedBy: "set_aside" }]);
    expect(bench.aside).toMatchObject([{ man: { name: "Yusuf Hassan" }, untilOn: until }]);
    expect(bench.counts).toMatchObject({ pairs: 0, participants: 0 });
    const params = { id: yusuf.personId };
    const taken = await post(takeIn, "/fi/office/matching/x", { as: kaisa, params });
    expect(taken.status).toBe(302);
    const unpinned = { as: kaisa, params: { id: bench.pins[0].id as string } };
    for (const _twice of [1, 2]) {
      expect((await post(takeBack, "/fi/office/matching/x", unpinned)).status).toBe(302);
    }
    expect(await (await see()).json()).toMatchObject({ pins: [], aside: [], counts: { pairs: 1 } });
  });
});

describe("accepting", () => {
  const send = (as: string | undefined, form: Record<string, string | string[]>) =>
    post(accept, "/fi/office/matching/acceptance", { as, form });

  test("shows what is chosen before it is sent, and what has gone", async () => {
    const path = `/fi/office/matching/acceptance?pair=${key()}&pair=a.b`;
    expect((await get(chosen, path)).headers.get("Location")).toMatch(/^\/fi\/sign-in/);
    const shown = await (await get(chosen, path, { as: kaisa })).json();
    expect(shown).toMatchObject({ gone: 1, pairs: [{ participant: { name: "Yusuf Hassan" } }] });
    const all = await get(chosen, "/fi/office/matching/acceptance?all=yes", { as: kaisa });
    expect((await all.json()).pairs).toHaveLength(1);
  });

  test("sends, once; the second press says which pair was not sent and why", async () => {
    expect((await send(undefined, { pair: key() })).headers.get("Location")).toMatch(/sign-in/);
    expect((await send(yusuf.accountId, { pair: key() })).status).toBe(404);
    expect((await send(kaisa, { pair: "nonsense" })).status).toBe(422);
    const first = await send(kaisa, { pair: key() });
    expect(first.headers.get("Location")).toBe("/fi/office/proposals");
    const second = await send(kaisa, { pair: key() });
    expect(second.status).toBe(422);
    expect(await second.json()).toMatchObject({
      results: [{ participant: { name: "Yusuf" }, refusal: "proposal_open_already" }],
    });
  });
});

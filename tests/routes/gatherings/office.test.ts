import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { beforeAll, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, addHours, now, today } from "#app/domain/day.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { action as absence } from "#app/routes/office/events/event/absence.ts";
import { action as attendance } from "#app/routes/office/events/event/attendance.ts";
import { action as cancellation } from "#app/routes/office/events/event/cancellation.ts";
import { action as capacity } from "#app/routes/office/events/event/capacity.ts";
import { action as copies } from "#app/routes/office/events/event/copies.ts";
import { action as newTime } from "#app/routes/office/events/event/new-time.ts";
import { action as removal } from "#app/routes/office/events/event/removal.ts";
import { loader as eventPage } from "#app/routes/office/events/event/route.tsx";
import { action as signUps } from "#app/routes/office/events/event/sign-ups.ts";
import { action as dates } from "#app/routes/office/gatherings/gathering/dates.ts";
import {
  action as edit,
  loader as editPage,
} from "#app/routes/office/gatherings/gathering/edit.tsx";
import { action as hiding } from "#app/routes/office/gatherings/gathering/hiding.ts";
import { action as publication } from "#app/routes/office/gatherings/gathering/publication.ts";
import { loader as gatheringPage } from "#app/routes/office/gatherings/gathering/route.tsx";
import { action as create, loader as newPage } from "#app/routes/office/gatherings/new/route.tsx";
import { loader as gatheringList } from "#app/routes/office/gatherings/route.tsx";
import { action as textRemoval } from "#app/routes/office/gatherings/text/removal.ts";
import { action as text, loader as textPage } from "#app/routes/office/gatherings/text/route.tsx";
import type { Db } from "#db/open.ts";
import { buildEvent, buildPlace, someContact } from "#tests/support/gatherings.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { get, post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

type Action = (args: ActionFunctionArgs) => unknown;
type Loader = (args: LoaderFunctionArgs) => unknown;
type World = Awaited<ReturnType<typeof buildWorld>>;

let db: Db;
let kaisa: Coordinator;
let man: string;
beforeAll(async () => {
  db = await house();
  kaisa = await buildCoordinator(db);
  man = (await buildParticipant(db)).accountId;
});

/** A published date with one man signed up; `soon` when it has to be the day of the event. */
async function buildWorld({ soon = false } = {}) {
  const startsAt = addHours(now(), soon ? -1 : 72);
  const { eventId, gatheringId } = await buildEvent(db, { by: kaisa, startsAt, capacity: 5 });
  const placeId = await buildPlace(db, { by: kaisa });
  const { signUpId } = await signUp(db, {
    eventId,
    name: "Ali",
    contact: someContact(),
    language: "fi",
    at: addHours(startsAt, -1),
  });
  return { eventId, gatheringId, placeId, signUpId };
}

const gatheringForm = (world: World) => ({
  kind: "peer_group",
  placeId: world.placeId,
  languages: ["fi", "so"],
  facts: ["free", "food_served"],
  capacity: "12",
  contactName: "Kaisa",
});
const textForm = { title: "Shakkia", summary: "Pelataan.", description: "Tule." };
const dateForm = { day: addDays(today(), 9), starts: "18.00", ends: "20.00" };
const gathering = (world: World) =>
  db
    .selectFrom("gathering")
    .select(["kind", "capacity", "published_at"])
    .where("id", "=", world.gatheringId)
    .executeTakeFirstOrThrow();
const event = (world: World) =>
  db
    .selectFrom("event")
    .select(["starts_at", "cancelled_at", "capacity"])
    .where("id", "=", world.eventId)
    .executeTakeFirstOrThrow();
const countDates = async (world: World) =>
  (
    await db
      .selectFrom("event")
      .select("id")
      .where("gathering_id", "=", world.gatheringId)
      .execute()
  ).length;
const signUpRow = (world: World) =>
  db
    .selectFrom("sign_up")
    .select(["attended_at", "cancelled_at"])
    .where("id", "=", world.signUpId)
    .executeTakeFirstOrThrow();

type Case = {
  name: string;
  action: Action;
  good: (world: World) => Record<string, string | string[]>;
  bad?: Record<string, string | string[]>;
  badFields?: object;
  happened: (world: World) => Promise<unknown>;
  expected: unknown;
  params?: Record<string, string>;
  soon?: boolean;
  /** What must have been done before. */
  after?: Action;
};

const CASES: Case[] = [
  {
    name: "a new gathering",
    action: create,
    good: (world) => ({ ...gatheringForm(world), ...textForm, language: "fi" }),
    bad: { title: "x" },
    badFields: { kind: "choose_one", placeId: "required", languages: "choose_one" },
    happened: async () =>
      (
        await db
          .selectFrom("gathering_text")
          .select("title")
          .where("title", "=", "Shakkia")
          .execute()
      ).length,
    expected: 1,
  },
  {
    name: "editing",
    action: edit,
    good: gatheringForm,
    bad: { kind: "party" },
    badFields: { kind: "choose_one" },
    happened: gathering,
    expected: { kind: "peer_group", capacity: 12 },
  },
  {
    name: "publishing",
    action: publication,
    good: () => ({}),
    happened: async (world) => (await gathering(world)).published_at !== null,
    expected: true,
  },
  {
    name: "dates",
    action: dates,
    good: () => ({ ...dateForm, repeat: "weekly", times: "3" }),
    bad: { day: "31.2.2026", starts: "25:00", ends: "x", times: "99", except: "24.12." },
    badFields: {
      day: "not_a_day",
      starts: "not_a_time",
      ends: "not_a_time",
      times: "too_large",
      except: "not_a_day",
    },
    happened: countDates,
    expected: 4,
  },
  {
    name: "dates every other week, without one of them",
    action: dates,
    good: () => ({
      ...dateForm,
      repeat: "fortnightly",
      until: addDays(today(), 9 + 28),
      except: `${addDays(today(), 9 + 14)}, 1.1.2020`,
    }),
    bad: { ...dateForm, repeat: "weekly" },
    badFields: { times: "refusal.no_end" },
    happened: countDates,
    expected: 3,
  },
  {
    name: "a text",
    action: text,
    params: { language: "ar" },
    good: () => textForm,
    bad: {},
    badFields: { title: "required", summary: "required", description: "required" },
    happened: async (world) =>
      (
        await db
          .selectFrom("gathering_text")
          .select("language")
          .where("gathering_id", "=", world.gatheringId)
          .execute()
      ).length,
    expected: 2,
  },
  {
    name: "moving",
    action: newTime,
    good: () => dateForm,
    bad: { day: "" },
    badFields: { day: "required" },
    happened: async (world) => (await event(world)).starts_at.slice(0, 10),
    expected: addDays(today(), 9),
  },
  {
    name: "the capacity of a date",
    action: capacity,
    good: () => ({ capacity: "7" }),
    bad: { capacity: "0" },
    badFields: { capacity: "too_small" },
    happened: async (world) => (await event(world)).capacity,
    expected: 7,
  },
  {
    name: "a copy",
    action: copies,
    good: () => ({ day: addDays(today(), 20) }),
    bad: { day: "soon" },
    badFields: { day: "not_a_day" },
    happened: countDates,
    expected: 2,
  },
  {
    name: "cancelling",
    action: cancellation,
    good: () => ({}),
    happened: async (world) => (await event(world)).cancelled_at !== null,
    expected: true,
  },
  {
    name: "signing somebody up",
    action: signUps,
    good: () => ({ name: "Reza", contact: "", friends: "1" }),
    bad: { name: "", contact: "abc" },
    badFields: { name: "required", contact: "not_a_contact" },
    happened: async (world) =>
      (await db.selectFrom("sign_up").select("id").where("event_id", "=", world.eventId).execute())
        .length,
    expected: 2,
  },
  {
    name: "attendance",
    action: attendance,
    soon: true,
    good: () => ({}),
    happened: async (world) => (await signUpRow(world)).attended_at !== null,
    expected: true,
  },
  {
    name: "undoing attendance",
    action: absence,
    after: attendance,
    soon: true,
    good: () => ({}),
    happened: async (world) => (await signUpRow(world)).attended_at,
    expected: null,
  },
  {
    name: "taking off the list",
    action: removal,
    good: () => ({}),
    happened: async (world) => (await signUpRow(world)).cancelled_at !== null,
    expected: true,
  },
];

const OF_GATHERING: Action[] = [create, edit, publication, dates, text];

function press(one: Case, world: World, as: string | undefined, form: Case["bad"] = {}) {
  const id = OF_GATHERING.includes(one.action) ? world.gatheringId : world.eventId;
  const params = { id, signUpId: world.signUpId, ...one.params };
  return post(one.action, "/fi/office/x", { params, as, form });
}

describe.each(CASES)("the office: $name", (one) => {
  test("a stranger is sent to sign in, and a man finds nothing", async () => {
    const world = await buildWorld(one);
    const stranger = await press(one, world, undefined, one.good(world));
    expect(stranger.headers.get("Location")).toContain("/fi/sign-in");
    expect((await press(one, world, man, one.good(world))).status).toBe(404);
  });

  test("a coordinator does it", async () => {
    const world = await buildWorld(one);
    if (one.after) await press({ ...one, action: one.after }, world, kaisa.accountId);
    const answer = await press(one, world, kaisa.accountId, one.good(world));
    expect(answer.status).toBe(302);
    const happened = await one.happened(world);
    if (typeof one.expected === "object" && one.expected)
      expect(happened).toMatchObject(one.expected);
    else expect(happened).toEqual(one.expected);
  });

  test("what is not there is not found", async () => {
    const world = { ...(await buildWorld(one)), eventId: "no", gatheringId: "no", signUpId: "no" };
    if (one.action === create) return;
    expect((await press(one, world, kaisa.accountId, one.good(world))).status).toBe(404);
  });
});

describe.each(CASES.filter(({ bad }) => bad))("the office: $name", (one) => {
  test("a bad form comes back", async () => {
    const world = await buildWorld(one);
    const answer = await press(one, world, kaisa.accountId, one.bad);
    expect(answer.status).toBe(422);
    expect((await answer.json()).fields).toMatchObject(one.badFields ?? {});
  });
});

test("dates that are there already are said to be so, and a new one among them is saved", async () => {
  const world = await buildWorld();
  const params = { id: world.gatheringId };
  const add = async (form: Record<string, string>) =>
    (await post(dates, "/fi/office/x", { params, as: kaisa.accountId, form })).headers.get(
      "Set-Cookie",
    );
  const twice = { ...dateForm, repeat: "weekly", times: "2" };
  expect(await add(twice)).toContain("flash=saved");
  expect(await add(twice)).toContain("flash=dates_known");
  expect(await add({ ...twice, times: "3" })).toContain("flash=saved");
});

describe("the office refuses kindly", () => {
  test("to hide a gathering to which men are coming, and hides it otherwise", async () => {
    const world = await buildWorld();
    const hide = () =>
      post(hiding, "/fi/office/x", { params: { id: world.gatheringId }, as: kaisa.accountId });
    expect(await (await hide()).json()).toMatchObject({ refusal: "men_are_coming" });
    await post(removal, "/fi/office/x", {
      params: { id: world.eventId, signUpId: world.signUpId },
      as: kaisa.accountId,
    });
    expect((await hide()).status).toBe(302);
    expect((await gathering(world)).published_at).toBeNull();
  });

  test("to remove the only text", async () => {
    const world = await buildWorld();
    const params = { id: world.gatheringId, language: "fi" };
    const answer = await post(textRemoval, "/fi/office/x", { params, as: kaisa.accountId });
    expect(await answer.json()).toMatchObject({ refusal: "last_text" });
    const languages = { params: { ...params, language: "ar" }, as: kaisa.accountId };
    await post(text, "/fi/office/x", { ...languages, form: textForm });
    expect((await post(textRemoval, "/fi/office/x", languages)).status).toBe(302);
  });

  test("facts that contradict each other", async () => {
    const world = await buildWorld();
    const form = { ...gatheringForm(world), facts: ["free", "small_fee"] };
    const asked = { params: { id: world.gatheringId }, as: kaisa.accountId, form };
    const answer = await post(edit, "/fi/office/x", asked);
    expect(await answer.json()).toMatchObject({ fields: { facts: "refusal.facts_contradict" } });
  });
});

describe("the office's pages", () => {
  const PAGES: [string, Loader][] = [
    ["the list", gatheringList],
    ["a new one", newPage],
    ["one", gatheringPage],
    ["its facts", editPage],
    ["its text", textPage],
    ["a date", eventPage],
  ];
  test("a language without a text says what its readers see, beside what is best to translate", async () => {
    const { gatheringId: id } = await buildWorld();
    const said = { title: "Shaax", summary: "Waan ciyaaraynaa.", description: "Kaalay." };
    const as = kaisa.accountId;
    await post(text, "/fi/x", { params: { id, language: "en" }, form: said, as });
    const inLanguage = async (language: string) =>
      (await get(textPage, "/fi/x", { params: { id, language }, as })).json();
    expect(await inLanguage("ckb")).toMatchObject({
      text: null,
      original: { language: "fi" },
      shown: { language: "en", title: "Shaax" },
    });
  });

  test.each(PAGES)("%s is for coordinators only", async (_, loader) => {
    const world = await buildWorld();
    const id = loader === eventPage ? world.eventId : world.gatheringId;
    const params = { id, language: "fi" };
    const as = (accountId?: string) => get(loader, "/fi/office/x", { params, as: accountId });
    expect((await as()).headers.get("Location")).toContain("/fi/sign-in");
    expect((await as(man)).status).toBe(404);
    expect((await as(kaisa.accountId)).status).toBe(200);
  });

  test("a date lists who comes, and each man of the register is in the log", async () => {
    const { eventId } = await buildEvent(db, { by: kaisa });
    const yusuf = await buildParticipant(db);
    await signUp(db, { eventId, personId: yusuf.personId, language: "fi" });
    const answer = await get(eventPage, "/fi/office/events/x", {
      params: { id: eventId },
      as: kaisa.accountId,
    });
    expect(await answer.json()).toMatchObject({ event: { heads: 1, coming: [{ name: "Yusuf" }] } });
    const entries = await db
      .selectFrom("audit_entry")
      .select(["account_id", "what", "detail"])
      .where("person_id", "=", yusuf.personId)
      .where("what", "=", "sign_up_viewed")
      .execute();
    expect(entries).toEqual([
      { account_id: kaisa.accountId, what: "sign_up_viewed", detail: eventId },
    ]);
  });
});

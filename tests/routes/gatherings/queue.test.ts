import { beforeAll, describe, expect, test } from "vitest";
import { changeCapacity } from "#app/domain/gatherings/dates.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { loader as officePage } from "#app/routes/office/events/event/route.tsx";
import { loader as eventPage } from "#app/routes/public/events/event/route.tsx";
import { action as join } from "#app/routes/public/events/waiting.ts";
import { action as cancel } from "#app/routes/public/sign-ups/cancellation.ts";
import { action as waitAfter } from "#app/routes/public/sign-ups/waiting.ts";
import { action as coming } from "#app/routes/public/waiting/coming.ts";
import { action as friends } from "#app/routes/public/waiting/friends.ts";
import { action as leaving } from "#app/routes/public/waiting/leaving.ts";
import { action as returning } from "#app/routes/public/waiting/return.ts";
import { loader as mine } from "#app/routes/public/waiting/route.tsx";
import type { Db } from "#db/open.ts";
import { buildEvent, someContact } from "#tests/support/gatherings.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { get, post } from "#tests/support/requests.ts";
import { house } from "#tests/support/world.ts";

let db: Db;
beforeAll(async () => {
  db = await house();
});

/** A full date: one man and his friend on its two places. */
async function buildFull() {
  const { eventId, by } = await buildEvent(db, { capacity: 2 });
  const facts = { eventId, name: "Ali", contact: someContact(), language: "fi" as const };
  const { token } = await signUp(db, { ...facts, friends: 1 });
  return { eventId, by, token: token as string };
}

const joinAt = (eventId: string, form: Record<string, string>, as?: string) =>
  post(join, `/fi/events/${eventId}/waiting`, { params: { id: eventId }, form, as });
const goodForm = () => ({ name: "Omar", contact: someContact().email as string, friends: "0" });
const tokenOf = (answer: Response) => answer.headers.get("Location")?.split("/").at(-1) as string;
const press = (action: typeof leaving, token: string, form = {}) =>
  post(action, `/fi/waiting/${token}/x`, { params: { token }, form });
const rowOf = (token: string) =>
  db
    .selectFrom("waiting")
    .select(["friends", "offered_at", "left_because"])
    .where("token", "=", token)
    .executeTakeFirstOrThrow();

describe("the queue of a full date", () => {
  test("needs no account: the place is kept and its link opened", async () => {
    const { eventId } = await buildFull();
    const answer = await joinAt(eventId, { ...goodForm(), friends: "1" });
    expect(answer.headers.get("Location")).toMatch(/^\/fi\/waiting\/[\w-]{20,}$/);
    expect(await rowOf(tokenOf(answer))).toMatchObject({ friends: 1, left_because: null });
  });

  test("with the contact of somebody leads back to the event, without his link", async () => {
    const { eventId } = await buildFull();
    const form = goodForm();
    await joinAt(eventId, form);
    const again = await joinAt(eventId, { ...form, name: "Esa" });
    expect(again.headers.get("Location")).toBe(`/fi/events/${eventId}`);
    expect(again.headers.get("Set-Cookie")).toContain("waiting_already");
  });

  test("is one tap for a man who is signed in, who then finds his way from the event", async () => {
    const { eventId } = await buildFull();
    const { accountId } = await buildParticipant(db);
    const token = tokenOf(await joinAt(eventId, {}, accountId));
    const page = await get(eventPage, "/fi/events/x", { params: { id: eventId }, as: accountId });
    expect(await page.json()).toMatchObject({
      event: { standing: "full", free: 0, waiting: 1, mine: null, myTurn: { token } },
    });
    const stranger = await get(eventPage, "/fi/events/x", { params: { id: eventId } });
    expect(await stranger.json()).toMatchObject({ event: { myTurn: null } });
  });

  test("comes straight in when a place has become free meanwhile", async () => {
    const { eventId, token } = await buildFull();
    await post(cancel, "/fi/sign-ups/x/cancellation", { params: { token } });
    const answer = await joinAt(eventId, goodForm());
    expect(answer.headers.get("Location")).toMatch(/\/sign-ups\//);
  });

  test.each([
    ["nothing", {}, { name: "required", contact: "required" }],
    ["a contact that is none", { name: "Ali", contact: "abc" }, { contact: "not_a_contact" }],
    ["five friends", { name: "Ali", contact: "a@b.fi", friends: "5" }, { friends: "too_large" }],
    [
      "more than ever fit",
      { name: "A", contact: "a@b.fi", friends: "3" },
      { friends: "refusal.too_few_places" },
    ],
  ])("with %s comes back to be corrected", async (_, form, fields) => {
    const { eventId } = await buildFull();
    const answer = await joinAt(eventId, form);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ fields, values: form });
  });

  test("is not found where nothing is published", async () => {
    const { eventId } = await buildEvent(db, { published: false });
    expect((await joinAt(eventId, goodForm())).status).toBe(404);
  });
});

describe("the link of a place in the queue", () => {
  const VERBS = [
    ["coming", coming],
    ["leaving", leaving],
    ["friends", friends],
    ["return", returning],
  ] as const;

  test("shows it to its holder only, and is kept by nobody", async () => {
    const { eventId } = await buildFull();
    const token = tokenOf(await joinAt(eventId, goodForm()));
    const answer = await get(mine, `/fi/waiting/${token}`, { params: { token } });
    expect(await answer.json()).toMatchObject({ name: "Omar", state: "waiting", ahead: 0 });
    expect(answer.headers.get("Cache-Control")).toContain("no-store");
    expect(answer.headers.get("X-Robots-Tag")).toBe("noindex");
    expect((await get(mine, "/fi/waiting/x", { params: { token: "x" } })).status).toBe(404);
  });

  test.each(VERBS)("that is unknown is not found: %s", async (_, action) => {
    expect((await press(action, "unknown", { friends: "1" })).status).toBe(404);
  });

  test("takes the place that is held, and is then the link of the sign-up", async () => {
    const { eventId, by } = await buildFull();
    const token = tokenOf(await joinAt(eventId, goodForm()));
    expect((await press(coming, token)).status).toBe(422);
    await changeCapacity(db, { by, eventId, capacity: 3 });
    expect((await press(coming, token)).headers.get("Location")).toBe(`/fi/sign-ups/${token}`);
    const page = await get(mine, `/fi/waiting/${token}`, { params: { token } });
    expect(page.headers.get("Location")).toBe(`/fi/sign-ups/${token}`);
  });

  test("changes friends, leaves and returns to the end", async () => {
    const { eventId } = await buildFull();
    const token = tokenOf(await joinAt(eventId, goodForm()));
    expect((await press(friends, token, { friends: "1" })).status).toBe(302);
    expect((await press(friends, token, { friends: "many" })).status).toBe(422);
    expect((await press(leaving, token)).headers.get("Location")).toBe(`/fi/waiting/${token}`);
    expect(await rowOf(token)).toMatchObject({ friends: 1, left_because: "left" });
    const back = await press(returning, token);
    expect(back.headers.get("Location")).toMatch(/\/fi\/waiting\//);
    expect(tokenOf(back)).not.toBe(token);
  });

  test("of a cancelled sign-up leads into the queue when others took the place", async () => {
    const { eventId, token } = await buildFull();
    await post(cancel, "/fi/sign-ups/x/cancellation", { params: { token } });
    const facts = { eventId, name: "Esa", contact: someContact(), language: "fi" as const };
    await signUp(db, { ...facts, friends: 1 });
    const answer = await post(waitAfter, "/fi/sign-ups/x/waiting", { params: { token } });
    expect(answer.headers.get("Location")).toMatch(/\/fi\/waiting\//);
    expect((await post(waitAfter, "/fi/x", { params: { token: "unknown" } })).status).toBe(404);
  });
});

test("the office sees who waits", async () => {
  const { eventId, by } = await buildFull();
  await joinAt(eventId, goodForm());
  const page = await get(officePage, "/fi/office/events/x", {
    params: { id: eventId },
    as: by.accountId,
  });
  expect(await page.json()).toMatchObject({ event: { queue: [{ name: "Omar" }] } });
});

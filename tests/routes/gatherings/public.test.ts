import { beforeAll, describe, expect, test } from "vitest";
import { addHours, now } from "#app/domain/day.ts";
import { changeCapacity } from "#app/domain/gatherings/dates.server.ts";
import { loader as eventPage } from "#app/routes/public/events/event/route.tsx";
import { loader as eventList } from "#app/routes/public/events/route.tsx";
import { action as signUp } from "#app/routes/public/events/sign-ups/route.tsx";
import { loader as group } from "#app/routes/public/gatherings/route.tsx";
import { action as cancel } from "#app/routes/public/sign-ups/cancellation.ts";
import { action as friends } from "#app/routes/public/sign-ups/friends.ts";
import { action as reminder } from "#app/routes/public/sign-ups/reminder.ts";
import { action as renew } from "#app/routes/public/sign-ups/renewal.ts";
import { loader as mine } from "#app/routes/public/sign-ups/route.tsx";
import { action as silence } from "#app/routes/public/sign-ups/silence.ts";
import type { Db } from "#db/open.ts";
import { buildEvent, someContact } from "#tests/support/gatherings.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { get, post } from "#tests/support/requests.ts";
import { house } from "#tests/support/world.ts";

let db: Db;
beforeAll(async () => {
  db = await house();
});

const signUpAt = (eventId: string, form: Record<string, string>, as?: string) =>
  post(signUp, `/fi/events/${eventId}/sign-ups`, { params: { id: eventId }, form, as });
const goodForm = () => ({ name: "Ali", contact: someContact().email as string, friends: "0" });
const tokenAt = async (eventId: string) => {
  const answer = await signUpAt(eventId, goodForm());
  return answer.headers.get("Location")?.split("/").at(-1) as string;
};
const rowOf = (token: string) =>
  db
    .selectFrom("sign_up")
    .select(["friends", "cancelled_at"])
    .where("token", "=", token)
    .executeTakeFirstOrThrow();

describe("signing up for an event", () => {
  test("needs no account: the sign-up is kept and its link opened", async () => {
    const { eventId } = await buildEvent(db);
    const answer = await signUpAt(eventId, { ...goodForm(), friends: "2" });
    expect(answer.status).toBe(302);
    expect(answer.headers.get("Location")).toMatch(/^\/fi\/sign-ups\/[\w-]{20,}$/);
    const token = answer.headers.get("Location")?.split("/").at(-1) as string;
    expect(await rowOf(token)).toEqual({ friends: 2, cancelled_at: null });
  });

  test("with the contact of somebody leads back to the event, without his link", async () => {
    const { eventId } = await buildEvent(db);
    const form = goodForm();
    await signUpAt(eventId, form);
    const again = await signUpAt(eventId, { ...form, name: "Esa" });
    expect(again.headers.get("Location")).toBe(`/fi/events/${eventId}`);
    expect(again.headers.get("Set-Cookie")).toContain("signed_up_already");
  });

  test("is one tap for a man who is signed in", async () => {
    const { eventId } = await buildEvent(db);
    const yusuf = await buildParticipant(db);
    const answer = await signUpAt(eventId, { friends: "1" }, yusuf.accountId);
    expect(answer.headers.get("Location")).toMatch(/\/sign-ups\//);
    const again = await signUpAt(eventId, {}, yusuf.accountId);
    expect(again.headers.get("Location")).toBe(answer.headers.get("Location"));
  });

  test.each([
    ["nothing", {}, { name: "required", contact: "required" }],
    ["a contact that is none", { name: "Ali", contact: "abc" }, { contact: "not_a_contact" }],
    ["an identity code", { name: "131052-308T", contact: "a@b.fi" }, { name: "identity_code" }],
    ["20,000 letters", { name: "a".repeat(20_000), contact: "a@b.fi" }, { name: "too_long" }],
    ["five friends", { name: "Ali", contact: "a@b.fi", friends: "5" }, { friends: "too_large" }],
  ])("with %s comes back to be corrected", async (_, form, fields) => {
    const { eventId } = await buildEvent(db);
    const answer = await signUpAt(eventId, form);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ fields, values: form });
  });

  test("says how many friends fit, and when it is full", async () => {
    const { eventId } = await buildEvent(db, { capacity: 2 });
    const tooMany = await signUpAt(eventId, { ...goodForm(), friends: "3" });
    expect(tooMany.status).toBe(422);
    expect(await tooMany.json()).toMatchObject({
      fields: { friends: "refusal.too_few_places" },
      facts: { count: 1 },
    });
    await signUpAt(eventId, { ...goodForm(), friends: "1" });
    const full = await signUpAt(eventId, goodForm());
    expect(await full.json()).toMatchObject({ refusal: "event_full" });
  });

  test("is not found where nothing is published", async () => {
    const { eventId } = await buildEvent(db, { published: false });
    expect((await signUpAt(eventId, goodForm())).status).toBe(404);
    expect((await signUpAt("nothing", goodForm())).status).toBe(404);
  });
});

describe("public pages of events", () => {
  test("show what is published and hide what is not, also from whoever knows its address", async () => {
    const { eventId, gatheringId } = await buildEvent(db, { title: "Shakkia" });
    const draft = await buildEvent(db, { published: false });
    const open = await get(eventPage, `/fi/events/${eventId}`, { params: { id: eventId } });
    expect(await open.json()).toMatchObject({ event: { title: "Shakkia" }, me: null });
    const groupPage = await get(group, "/fi/gatherings/x", { params: { id: gatheringId } });
    expect(await groupPage.json()).toMatchObject({ title: "Shakkia" });
    for (const [loader, id] of [
      [eventPage, draft.eventId],
      [group, draft.gatheringId],
      [eventPage, "nothing"],
      [group, "nothing"],
    ] as const) {
      expect((await get(loader, "/fi/events/x", { params: { id } })).status).toBe(404);
    }
  });

  test("read nonsense in the address as nothing asked", async () => {
    const query = "kind=x&language=klingon&municipality=9&when=never&from=31.2.2026&page=-4";
    const answer = await get(eventList, `/fi/events?${query}`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      filter: { kind: null, language: null, municipality: null, when: null, from: null, page: 1 },
    });
  });
});

describe("the link of a sign-up", () => {
  const VERBS = [
    ["friends", friends],
    ["cancellation", cancel],
    ["renewal", renew],
    ["reminder", reminder],
    ["silence", silence],
  ] as const;

  test("shows it to its holder only, and is kept by nobody", async () => {
    const { eventId } = await buildEvent(db);
    const token = await tokenAt(eventId);
    const answer = await get(mine, `/fi/sign-ups/${token}`, { params: { token } });
    expect(await answer.json()).toMatchObject({ name: "Ali", contactedBy: "mail" });
    expect(answer.headers.get("Cache-Control")).toContain("no-store");
    expect(answer.headers.get("X-Robots-Tag")).toBe("noindex");
    const wrong = await get(mine, "/fi/sign-ups/x", { params: { token: "x" } });
    expect(wrong.status).toBe(404);
  });

  test.each(VERBS)("that is unknown is not found: %s", async (path, action) => {
    const form = { friends: "1" };
    const asked = { params: { token: "unknown" }, form };
    expect((await post(action, `/fi/sign-ups/unknown/${path}`, asked)).status).toBe(404);
  });

  test("changes friends, cancels and brings back", async () => {
    const { eventId } = await buildEvent(db);
    const token = await tokenAt(eventId);
    const press = (action: typeof cancel, form = {}) =>
      post(action, `/fi/sign-ups/${token}/x`, { params: { token }, form });
    expect((await press(friends, { friends: "3" })).status).toBe(302);
    expect(await rowOf(token)).toMatchObject({ friends: 3 });
    expect((await press(cancel)).headers.get("Location")).toBe(`/fi/sign-ups/${token}`);
    expect((await press(cancel)).status).toBe(302);
    expect((await rowOf(token)).cancelled_at).not.toBeNull();
    expect((await press(renew)).status).toBe(302);
    expect((await rowOf(token)).cancelled_at).toBeNull();
    expect((await press(friends, { friends: "many" })).status).toBe(422);
  });

  test("says whether he wants to be reminded", async () => {
    const { eventId } = await buildEvent(db, { startsAt: addHours(now(), 24 * 9) });
    const token = await tokenAt(eventId);
    const asked = { params: { token } };
    const wanted = async () => (await get(mine, `/fi/sign-ups/${token}`, asked)).json();
    expect(await wanted()).toMatchObject({ canBeReminded: true, noReminderSince: null });
    expect((await post(silence, `/fi/sign-ups/${token}/silence`, asked)).status).toBe(302);
    expect(await wanted()).toMatchObject({ noReminderSince: expect.any(String) });
    expect((await post(reminder, `/fi/sign-ups/${token}/reminder`, asked)).status).toBe(302);
    expect(await wanted()).toMatchObject({ noReminderSince: null });
  });

  test("cannot come back when others took the places", async () => {
    const { eventId, by } = await buildEvent(db, { capacity: 5 });
    const token = await tokenAt(eventId);
    await post(cancel, "/fi/sign-ups/x/cancellation", { params: { token } });
    await tokenAt(eventId);
    await changeCapacity(db, { by, eventId, capacity: 1 });
    const answer = await post(renew, "/fi/sign-ups/x/renewal", { params: { token } });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ refusal: "event_full" });
  });
});

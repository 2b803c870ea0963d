import { beforeAll, describe, expect, test } from "vitest";
import { cancelSeries } from "#app/domain/gatherings/series-link.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { loader as officePage } from "#app/routes/office/events/event/route.tsx";
import { loader as eventPage } from "#app/routes/public/events/event/route.tsx";
import { action as join } from "#app/routes/public/events/waiting.ts";
import { action as coming } from "#app/routes/public/series/coming.ts";
import { action as declining } from "#app/routes/public/series/declining.ts";
import { action as returning } from "#app/routes/public/series/return.ts";
import { loader as mine } from "#app/routes/public/series/route.tsx";
import { loader as oneDate } from "#app/routes/public/waiting/route.tsx";
import type { Db } from "#db/open.ts";
import { buildEvent, someContact } from "#tests/support/gatherings.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { get, post } from "#tests/support/requests.ts";
import { house } from "#tests/support/world.ts";

let db: Db;
beforeAll(async () => {
  db = await house();
});

/** A full series of two dates: one man and his friend on the two places of each. */
async function buildFull() {
  const first = await buildEvent(db, { capacity: 2, enrolment: "whole_series" });
  const { eventId, gatheringId, by } = first;
  const startsAt = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 11);
  await buildEvent(db, { gatheringId, by, startsAt: `${startsAt}16:00:00Z` as never });
  const facts = { eventId, name: "Ali", contact: someContact(), language: "fi" as const };
  const { token } = await signUp(db, { ...facts, friends: 1 });
  return { eventId, by, inside: token as string };
}
const goodForm = () => ({ name: "Omar", contact: someContact().email as string, friends: "0" });
const joinAt = (eventId: string, form: Record<string, string>, as?: string) =>
  post(join, `/fi/events/${eventId}/waiting`, { params: { id: eventId }, form, as });
const tokenOf = (answer: Response) => answer.headers.get("Location")?.split("/").at(-1) as string;
const page = (token: string) => get(mine, `/fi/series/${token}`, { params: { token } });
const press = (action: typeof coming, token: string) =>
  post(action, `/fi/series/${token}/x`, { params: { token } });

describe("the queue of a full series", () => {
  test("needs no account: one press, and one page shows his turn on every date", async () => {
    const { eventId } = await buildFull();
    const answer = await joinAt(eventId, goodForm());
    expect(answer.headers.get("Location")).toMatch(/^\/fi\/series\/[\w-]{20,}$/);
    const series = await page(tokenOf(answer));
    expect(series.headers.get("Cache-Control")).toContain("no-store");
    const { dates, ...shown } = await series.json();
    expect(shown).toMatchObject({ waits: true, comes: false, aheadOnAll: 0, answerBy: null });
    expect(dates).toHaveLength(2);
    const token = dates[0].link.split("/").at(-1);
    const one = await get(oneDate, `/fi/waiting/${token}`, { params: { token } });
    expect(await one.json()).toMatchObject({ state: "waiting", seriesToken: tokenOf(answer) });
  });

  test("with the contact of somebody leads back to the event, without his link", async () => {
    const { eventId } = await buildFull();
    const form = goodForm();
    await joinAt(eventId, form);
    const again = await joinAt(eventId, { ...form, name: "Esa" });
    expect(again.headers.get("Location")).toBe(`/fi/events/${eventId}`);
    expect(again.headers.get("Set-Cookie")).toContain("waiting_already");
    expect((await joinAt(eventId, { ...goodForm(), friends: "4" })).status).toBe(422);
  });

  test("is one tap for a man who is signed in, who then finds his way from the event", async () => {
    const { eventId } = await buildFull();
    const { accountId } = await buildParticipant(db);
    const link = `/series/${tokenOf(await joinAt(eventId, {}, accountId))}`;
    const event = await get(eventPage, "/fi/events/x", { params: { id: eventId }, as: accountId });
    expect(await event.json()).toMatchObject({
      event: { standing: "full", queueMoves: true, myTurn: { link } },
    });
  });

  test("moves: yes to all, no to all, and back again, each one tap", async () => {
    const { eventId, by, inside } = await buildFull();
    const [first, second] = [
      tokenOf(await joinAt(eventId, goodForm())),
      tokenOf(await joinAt(eventId, goodForm())),
    ];
    expect((await press(coming, first)).status).toBe(422);
    await cancelSeries(db, { token: inside });
    const office = await get(officePage, "/fi/office/events/x", {
      params: { id: eventId },
      as: by.accountId,
    });
    expect((await office.json()).event.queue).toMatchObject([
      { name: "Omar", seriesId: expect.any(String) },
      { name: "Omar" },
    ]);
    expect((await press(coming, first)).headers.get("Location")).toBe(`/fi/series/${first}`);
    expect(await (await page(first)).json()).toMatchObject({ comes: true, waits: false });
    expect((await press(declining, second)).status).toBe(302);
    expect((await (await page(second)).json()).notComingSince).not.toBeNull();
    const back = tokenOf(await press(returning, second));
    expect(await (await page(back)).json()).toMatchObject({ comes: true, notComingSince: null });
    for (const action of [coming, declining, returning]) {
      expect((await press(action, "unknown")).status).toBe(404);
    }
  });
});

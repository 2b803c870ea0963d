import { beforeAll, describe, expect, test } from "vitest";
import { action as signUp } from "#app/routes/public/events/sign-ups/route.tsx";
import { action as cancellation } from "#app/routes/public/series/cancellation.ts";
import { action as friends } from "#app/routes/public/series/friends.ts";
import { loader as mine } from "#app/routes/public/series/route.tsx";
import { loader as oneDate } from "#app/routes/public/sign-ups/route.tsx";
import type { Db } from "#db/open.ts";
import { buildEvent, someContact } from "#tests/support/gatherings.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { get, post } from "#tests/support/requests.ts";
import { house } from "#tests/support/world.ts";

let db: Db;
beforeAll(async () => {
  db = await house();
});

async function signsUp(as?: string) {
  const { eventId } = await buildEvent(db, { capacity: 4, enrolment: "whole_series" });
  const form: Record<string, string> = as
    ? {}
    : { name: "Ali", contact: someContact().email as string };
  const path = `/fi/events/${eventId}/sign-ups`;
  return post(signUp, path, { params: { id: eventId }, form, as });
}
const tokenOf = (answer: Response) => answer.headers.get("Location")?.split("/").at(-1) as string;
const page = async (token: string) => get(mine, `/fi/series/${token}`, { params: { token } });
const press = (action: typeof friends, token: string, form = {}) =>
  post(action, `/fi/series/${token}/x`, { params: { token }, form });

describe("a sign-up for a series", () => {
  test("needs no account, and is one tap for a man who is signed in", async () => {
    expect((await signsUp()).headers.get("Location")).toMatch(/^\/fi\/series\/[\w-]{20,}$/);
    const { accountId } = await buildParticipant(db);
    expect((await signsUp(accountId)).headers.get("Location")).toMatch(/\/series\//);
  });

  test("shows its dates to its holder only, and is kept by nobody", async () => {
    const token = tokenOf(await signsUp());
    const answer = await page(token);
    expect(answer.headers.get("Cache-Control")).toContain("no-store");
    const { dates } = await answer.json();
    const date = dates[0].token;
    const one = await get(oneDate, `/fi/sign-ups/${date}`, { params: { token: date } });
    expect(await one.json()).toMatchObject({ seriesToken: token });
    expect((await page("unknown")).status).toBe(404);
  });

  test("changes friends, is cancelled, and takes no nonsense", async () => {
    const token = tokenOf(await signsUp());
    expect((await press(friends, token, { friends: "2" })).status).toBe(302);
    expect(await (await page(token)).json()).toMatchObject({ friends: 2 });
    expect((await press(friends, token, { friends: "many" })).status).toBe(422);
    expect((await press(friends, token, { friends: "4" })).status).toBe(422);
    expect((await press(cancellation, token)).headers.get("Location")).toBe(`/fi/series/${token}`);
    expect((await (await page(token)).json()).notComingSince).not.toBeNull();
    expect((await press(friends, token, { friends: "1" })).status).toBe(422);
    for (const action of [friends, cancellation]) {
      expect((await press(action, "unknown", { friends: "1" })).status).toBe(404);
    }
  });
});

import { beforeAll, describe, expect, test } from "vitest";
import { calendarLinkOf } from "#app/domain/accounts/calendar-links.server.ts";
import type { Man } from "#app/domain/accounts/viewer.ts";
import { answerAtHand, versionNow } from "#app/http/kept-answers.server.ts";
import { loader as feed } from "#app/routes/feeds/my-calendar.ts";
import { action as stop } from "#app/routes/me/calendar/ending.ts";
import { action as make } from "#app/routes/me/calendar/link.ts";
import { loader as page } from "#app/routes/me/calendar/route.tsx";
import { buildMan } from "#tests/support/pairs.ts";
import { get, post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

let man: Man;
beforeAll(async () => {
  man = await buildMan(await house(), "participant");
});

const db = () => house();
const tokenOf = async () => (await calendarLinkOf(await db(), { man }))?.token as string;
const read = (token: string, headers = {}) =>
  get(feed, `/calendar/${token}.ics`, { params: { token }, headers });

describe("/me/calendar", () => {
  test.each([
    ["making", make],
    ["stopping", stop],
  ])("%s is his own: a stranger signs in, the office finds nothing", async (_, action) => {
    const stranger = await post(action, "/fi/me/calendar/x");
    expect(stranger.headers.get("Location")).toContain("/fi/sign-in");
    const { accountId } = await buildCoordinator(await db());
    expect((await post(action, "/fi/me/calendar/x", { as: accountId })).status).toBe(404);
  });

  test("shows no link, makes one, makes another, removes it", async () => {
    const look = async () => (await get(page, "/fi/me/calendar", { as: man.accountId })).json();
    expect(await look()).toEqual({ link: null });
    const press = (action: typeof make) => post(action, "/fi/me/calendar/x", { as: man.accountId });
    expect((await press(make)).headers.get("Location")).toBe("/fi/me/calendar");
    const first = await tokenOf();
    expect(await look()).toMatchObject({ link: { token: first } });
    await press(make);
    const second = await tokenOf();
    expect((await read(first)).status).toBe(404);
    expect((await read(second)).status).toBe(200);
    expect((await press(stop)).status).toBe(302);
    expect((await read(second)).status).toBe(404);
    expect(await look()).toEqual({ link: null });
  });

  test("is not kept on the way", async () => {
    const answer = await get(page, "/fi/me/calendar", { as: man.accountId });
    expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
  });
});

describe("/calendar/:token.ics", () => {
  test("is private, not for search engines, kept by nobody, and 304 when nothing changed", async () => {
    await post(make, "/fi/me/calendar/link", { as: man.accountId });
    const token = await tokenOf();
    const answer = await read(token);
    expect(answer.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    expect(answer.headers.get("Cache-Control")).toBe("private, no-cache");
    expect(answer.headers.get("X-Robots-Tag")).toBe("noindex");
    expect(await answerAtHand(`/calendar/${token}.ics`, await versionNow())).toBeUndefined();
    const etag = answer.headers.get("ETag") as string;
    expect((await read(token, { "If-None-Match": etag })).status).toBe(304);
  });

  test("that nobody has is not found", async () => {
    for (const token of ["", "x", "a".repeat(32), "../me", "%00"]) {
      expect((await read(encodeURIComponent(token))).status).toBe(404);
    }
  });
});

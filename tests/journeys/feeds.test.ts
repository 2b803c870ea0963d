import { createServer, type Server } from "node:http";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSession } from "#app/domain/accounts/sessions.server.ts";
import {
  accessibilityFaults,
  newVisitor,
  openBrowser,
  overflow,
  type Page,
} from "#tests/support/browser.ts";
import { readByIcalJs } from "#tests/support/calendars.ts";
import { press } from "#tests/support/hands.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** What other programs read of the built server, and what a browser makes of it. */
let server: RunningServer;
let browser: Browser;
let eventId: string;
let gatheringId: string;
let manCookie: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ demo: true }), openBrowser()]);
  const event = await server.db
    .selectFrom("event")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .select(["event.id", "gathering.id as gatheringId"])
    .where("gathering.published_at", "is not", null)
    .where("gathering.kind", "!=", "training")
    .where("event.cancelled_at", "is", null)
    .where("event.starts_at", ">", new Date().toISOString())
    .executeTakeFirstOrThrow();
  [eventId, gatheringId] = [event.id, event.gatheringId];
  const man = await server.db
    .selectFrom("pair")
    .innerJoin("person", "person.id", "pair.participant_id")
    .select("person.account_id as accountId")
    .where("pair.next_meeting_at", "is not", null)
    .where("person.account_id", "is not", null)
    .executeTakeFirstOrThrow();
  manCookie = await openSession(server.db, { accountId: man.accountId as string });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { headers, redirect: "manual" });

describe("a feed", () => {
  test("is the same whether made anew or at hand, and never of yesterday's data", async () => {
    const path = "/events.ics?language=en";
    const [anew, atHand] = [await ask(path), await ask(path)];
    expect(await atHand.text()).toBe(await anew.text());
    for (const answer of [anew, atHand]) {
      expect(answer.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
      expect(answer.headers.get("Content-Security-Policy")).toContain("default-src");
      expect(answer.headers.get("Set-Cookie")).toBeNull();
    }
    const etag = atHand.headers.get("ETag") as string;
    expect((await ask(path, { "If-None-Match": etag })).status).toBe(304);
    const title = { title: "Written by another process" };
    await server.db
      .updateTable("gathering_text")
      .set(title)
      .where("gathering_id", "=", gatheringId)
      .execute();
    const after = await ask(path, { "If-None-Match": etag });
    expect(readByIcalJs(await after.text()).entries.map((entry) => entry.title)).toContain(
      title.title,
    );
  });

  test("is well-formed to a browser's own parser, in every kind of XML", async () => {
    const tab = await (await newVisitor(browser)).newPage();
    await tab.goto(`${server.url}/fi`);
    for (const [path, root] of [
      ["/events.atom?language=ar", "feed"],
      ["/sitemap.xml", "urlset"],
    ] as const) {
      const xml = await (await ask(path)).text();
      const read = await tab.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, "application/xml");
        return {
          root: parsed.documentElement.localName,
          faults: parsed.getElementsByTagName("parsererror").length,
        };
      }, xml);
      expect(read).toEqual({ root, faults: 0 });
    }
  });
});

describe("a public page", () => {
  test("says what it is to search engines, and a private one asks to be left out", async () => {
    const tab = await (await newVisitor(browser, { javaScript: false })).newPage();
    await tab.goto(`${server.url}/ar/events/${eventId}?source=poster`);
    const attribute = (selector: string, name: string) =>
      tab.locator(selector).first().getAttribute(name);
    expect(await attribute('link[rel="canonical"]', "href")).toBe(
      `${server.url}/ar/events/${eventId}`,
    );
    expect(await attribute('link[hreflang="so"]', "href")).toBe(
      `${server.url}/so/events/${eventId}`,
    );
    expect(await attribute('meta[property="og:locale"]', "content")).toMatch(/^ar_/);
    const facts = await tab.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(facts ?? "")).toMatchObject({ "@type": "Event" });
    await tab.goto(`${server.url}/fi/sign-in`);
    expect(await attribute('meta[name="robots"]', "content")).toBe("noindex");
    expect(await tab.locator('link[rel="canonical"]').count()).toBe(0);
  });
});

describe("the embedded list", () => {
  let partner: Server;
  let partnerUrl: string;
  beforeAll(async () => {
    partner = createServer((request, response) => {
      const path = new URL(request.url ?? "", "http://x").searchParams.get("show");
      response.setHeader("Content-Type", "text/html");
      response.end(`<!DOCTYPE html><iframe width="340" src="${server.url}${path}"></iframe>`);
    });
    await new Promise<void>((done) => partner.listen(0, "127.0.0.1", done));
    const address = partner.address();
    partnerUrl = `http://localhost:${typeof address === "object" ? address?.port : 0}/`;
  });
  afterAll(() => {
    partner?.close();
  });
  const framed = async (path: string) => {
    const visitor = await newVisitor(browser);
    const tab = await visitor.newPage();
    await tab.goto(`${partnerUrl}?show=${encodeURIComponent(path)}`, { waitUntil: "load" });
    const links = await tab.frames()[1]?.locator("a[target=_blank]").count();
    return { links, cookies: await visitor.cookies() };
  };

  test.each(["fi", "ar"])("stands in a partner's page, without a cookie: %s", async (language) => {
    const { links, cookies } = await framed(`/${language}/embed/events`);
    expect(links).toBeGreaterThan(1);
    expect(cookies).toEqual([]);
  });

  test("is the only page that does", async () => {
    for (const path of ["/fi/events", `/fi/events/${eventId}`, "/fi/sign-in"]) {
      expect((await framed(path)).links ?? 0).toBe(0);
      expect((await ask(path)).headers.get("X-Frame-Options")).toBe("DENY");
    }
  });
});

describe("on a phone of 360 pixels", () => {
  const looksRight = async (tab: Page) => {
    expect(await overflow(tab)).toBe(0);
    expect(await accessibilityFaults(tab)).toEqual([]);
  };
  const signedIn = async () => {
    const visitor = await newVisitor(browser);
    const cookie = { name: "session", value: manCookie, url: server.url, httpOnly: true };
    await visitor.addCookies([{ ...cookie, sameSite: "Lax" }]);
    return visitor.newPage();
  };

  test.each(["fi", "ar"])("the way to one's calendar can be seen and pressed: %s", async (lang) => {
    const tab = await (await newVisitor(browser)).newPage();
    await tab.goto(`${server.url}/${lang}/events?kind=learning_group&language=fi`);
    await tab.locator("main details summary").last().click();
    const address = await tab.locator('input[name="address"]').inputValue();
    expect(address).toBe(`${server.url}/events.ics?kind=learning_group&spoken=fi&language=${lang}`);
    await looksRight(tab);
    await tab.goto(`${server.url}/${lang}/events/${eventId}`);
    const file = await tab.locator('a[type="text/calendar"]').getAttribute("href");
    expect((await ask(file as string)).status).toBe(200);
    await looksRight(tab);
    await tab.goto(`${server.url}/${lang}/embed/events`);
    await looksRight(tab);
  });

  test.each(["fi", "ar"])("a man makes, renews and removes his own link: %s", async (lang) => {
    const tab = await signedIn();
    await tab.goto(`${server.url}/${lang}/me/calendar`);
    await looksRight(tab);
    await press(tab, tab.locator('form[action$="/link"]'));
    const first = await tab.locator('input[name="address"]').inputValue();
    await looksRight(tab);
    const calendar = await (await fetch(first)).text();
    expect(readByIcalJs(calendar).entries.length).toBeGreaterThan(0);
    await press(tab, tab.locator('form[action$="/link"]'));
    const second = await tab.locator('input[name="address"]').inputValue();
    expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200]);
    await press(tab, tab.locator('form[action$="/ending"]'));
    expect((await fetch(second)).status).toBe(404);
    expect(await tab.locator('input[name="address"]').count()).toBe(0);
  });
});

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays, addHours, helsinkiInstant, now, today } from "#app/domain/day.ts";
import { newVisitor, openBrowser } from "#tests/support/browser.ts";
import { buildEvent, buildGathering, buildPlace } from "#tests/support/gatherings.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { buildCoordinator } from "#tests/support/world.ts";

/** A man finds what is near and comes, with what his phone has; the browser is far from Helsinki. */
const ROVANIEMI = { latitude: 66.5, longitude: 25.73 };

let server: RunningServer;
let browser: Browser;
let near: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ demo: false }), openBrowser()]);
  const { db } = server;
  const by = await buildCoordinator(db);
  await buildEvent(db, { by, title: "Kaukana", startsAt: addHours(now(), 24) });
  const facts = { name: "Rovaniemen kirjasto", lat: 66.5, lon: 25.73, municipalityCode: "698" };
  const placeId = await buildPlace(db, { by, ...facts });
  const gatheringId = await buildGathering(db, { by, placeId, title: "Lähellä" });
  const startsAt = helsinkiInstant(addDays(today(), 200), "18:00");
  near = (await buildEvent(db, { by, gatheringId, startsAt })).eventId;
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test("the nearest first: where he is leaves the browser by no request", async () => {
  const visitor = await newVisitor(browser);
  await visitor.grantPermissions(["geolocation"]);
  await visitor.setGeolocation(ROVANIEMI);
  const tab = await visitor.newPage();
  await tab.goto(`${server.url}/fi/events`);
  await tab.waitForLoadState("networkidle");
  const asked: string[] = [];
  tab.on("request", (request) => asked.push(request.url() + (request.postData() ?? "")));
  const titles = () => tab.locator("#days h3").allInnerTexts();
  expect(await titles()).toEqual(["Kaukana", "Lähellä"]);
  await tab.locator("[data-nearest] button").click();
  await expect.poll(titles).toEqual(["Lähellä", "Kaukana"]);
  await tab.locator("[data-nearest] button").click();
  await expect.poll(titles).toEqual(["Kaukana", "Lähellä"]);
  const told = asked.filter((one) => /66[.,]5|25[.,]73|lat=|lon=/.test(one));
  expect(told).toEqual([]);
  expect(asked.filter((one) => new URL(one).origin !== server.url)).toEqual([]);
});

test("what is passed on is the public address and the title, whoever passes it on", async () => {
  const visitor = await newVisitor(browser);
  await visitor.addInitScript(() => {
    Object.assign(navigator, { share: async (sent: object) => Object.assign(window, { sent }) });
  });
  const tab = await visitor.newPage();
  await tab.goto(`${server.url}/fi/events/${near}?via=poster&me=Yusuf`);
  const url = `${server.url}/fi/events/${near}?via=shared`;
  await tab.getByRole("button", { name: "Jaa", exact: true }).click();
  const sent = await tab.evaluate(() => (window as unknown as { sent: object }).sent);
  expect(sent).toEqual({ title: "Lähellä", text: "Lähellä", url });
  const whatsApp = await tab.locator('main a[href^="https://wa.me/"]').getAttribute("href");
  expect(new URL(whatsApp ?? "").searchParams.get("text")).toBe(`Lähellä ${url}`);
  await tab.goto(`${server.url}/fi/events?kind=leisure&part=evening&via=poster`);
  const search = await tab.locator('input[name="link"]').inputValue();
  expect(search).toBe(`${server.url}/fi/events?kind=leisure&part=evening`);
});

describe("from a poster's code to coming", () => {
  test("by keyboard alone, in three presses besides what is typed, at the time of Helsinki", async () => {
    const visitor = await newVisitor(browser, { timezone: "America/New_York" });
    const tab = await visitor.newPage();
    await tab.goto(`${server.url}/fi/events/${near}?via=poster`);
    expect(await tab.locator("main").innerText()).toMatch(/18\.00\s*–\s*20\.00/);
    let presses = 0;
    await tabTo(tab, 'main a[href="#sign-up"]');
    presses += await enter(tab);
    await tabTo(tab, "#sign-up input[name=name]");
    await tab.keyboard.type("Yusuf");
    await tab.keyboard.press("Tab");
    await tab.keyboard.type("yusuf@example.org");
    presses += await enter(tab);
    await tab.waitForURL(/\/sign-ups\/[\w-]+$/);
    expect(presses).toBeLessThanOrEqual(3);
    expect(await tab.locator("main").innerText()).toMatch(/18\.00/);
    const signUp = await server.db
      .selectFrom("sign_up")
      .select(["name", "source"])
      .where("email", "=", "yusuf@example.org")
      .executeTakeFirst();
    expect(signUp).toEqual({ name: "Yusuf", source: "poster" });
  });
});

async function enter(tab: Page) {
  await tab.keyboard.press("Enter");
  return 1;
}

async function tabTo(tab: Page, wanted: string) {
  for (let turn = 0; turn < 60; turn++) {
    await tab.keyboard.press("Tab");
    if (await tab.evaluate((one) => document.activeElement?.matches(one) ?? false, wanted)) return;
  }
  throw new Error(`${wanted} is not reached by keyboard`);
}

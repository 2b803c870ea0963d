import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSession } from "#app/domain/accounts/sessions.server.ts";
import { addDays, addHours, now, today } from "#app/domain/day.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { type BrowserContext, newVisitor, openBrowser, type Page } from "#tests/support/browser.ts";
import { buildEvent, someContact } from "#tests/support/gatherings.ts";
import { buildPair } from "#tests/support/pairs.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** What is pressed without a network waits in the phone, and arrives once. */
const SOON = { timeout: 15_000 };

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ demo: false }), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test("at the door: taps without a network survive closing the page and a lost sign-in", async () => {
  const { eventId, by } = await doorToday(["Ali", "Musa"]);
  const phone = await newVisitor(browser);
  await signIn(phone, by.accountId);
  let tab = await phone.newPage();
  tab.setDefaultTimeout(15_000);
  await tab.goto(`${server.url}/fi/door/${eventId}`, { waitUntil: "networkidle" });
  await phone.setOffline(true);
  await tab.locator("button", { hasText: "Ali" }).first().click();
  await tab.locator("button", { hasText: "Musa" }).first().click();
  await tab.locator("button", { hasText: "Musa" }).last().click();
  await tab.fill('input[name="name"]', "Reza");
  await tab.locator("button", { hasText: "Lisää" }).click();
  await tab.locator('button[aria-label="Yksi lisää"]').click();
  await expect.poll(() => tab.locator("[data-door-sum]").textContent(), SOON).toBe("3");
  await expect
    .poll(() => tab.locator("[data-pocket-state]").textContent(), SOON)
    .toMatch(/verkkoa: 5/);
  await tab.close();
  await phone.clearCookies();
  await phone.setOffline(false);
  tab = await phone.newPage();
  tab.setDefaultTimeout(15_000);
  await tab.goto(`${server.url}/fi`, { waitUntil: "networkidle" });
  expect(await here(eventId)).toEqual({ names: [], unnamed: 0 });
  await signIn(phone, by.accountId);
  await tab.goto(`${server.url}/fi/door/${eventId}`);
  await expect.poll(() => here(eventId), SOON).toEqual({ names: ["Ali", "Reza"], unnamed: 1 });
  await expect
    .poll(() => tab.locator("[data-pocket-state]").textContent(), SOON)
    .toMatch(/lähetetty/);
  await tab.reload();
  expect(await tab.locator("[data-door-sum]").textContent()).toBe("3");
});

test("the door's page opens again without a network, for as long as he is signed in", async () => {
  const { eventId, by } = await doorToday(["Ali", "Musa", "Omar"]);
  const path = `/fi/door/${eventId}`;
  const phone = await newVisitor(browser);
  await signIn(phone, by.accountId);
  const tab = await phone.newPage();
  tab.setDefaultTimeout(15_000);
  await tab.goto(server.url + path, { waitUntil: "networkidle" });
  await tab.locator("button", { hasText: "Ali" }).first().click();
  await expect.poll(() => here(eventId), SOON).toEqual({ names: ["Ali"], unnamed: 0 });
  await expect.poll(() => isKept(tab, path), SOON).toBe(true);
  await expect.poll(() => keptText(tab, path), SOON).toContain('data-here="yes"');
  const worker = await fetch(`${server.url}/door-worker.js`);
  expect(worker.headers.get("Cache-Control")).toBe("no-cache");
  expect(worker.headers.get("Content-Security-Policy")).toContain("worker-src 'self'");
  await phone.setOffline(true);
  await tab.reload();
  expect(await tab.locator("[data-door-kept]").isVisible()).toBe(true);
  expect(await tab.locator("[data-door-sum]").textContent()).toBe("1");
  await tab.locator("button", { hasText: "Musa" }).first().click();
  await tab.locator("button", { hasText: "Omar" }).first().click();
  await tab.fill('input[name="name"]', "Reza");
  await tab.locator("button", { hasText: "Lisää" }).click();
  await tab.reload();
  await expect.poll(() => tab.locator("[data-door-sum]").textContent(), SOON).toBe("4");
  await phone.setOffline(false);
  const all = { names: ["Ali", "Musa", "Omar", "Reza"], unnamed: 0 };
  await expect.poll(() => here(eventId), SOON).toEqual(all);
  await tab.reload();
  expect(await tab.locator("[data-door-kept]").isVisible()).toBe(false);
  expect(await tab.locator("[data-door-sum]").textContent()).toBe("4");
  await expect.poll(() => isKept(tab, path), SOON).toBe(true);
  await tab.locator(".site-menu summary").click();
  await tab.locator(".site-menu form[action$='/sign-out'] button").click();
  await tab.waitForURL(`${server.url}/fi`);
  await expect.poll(() => isKept(tab, path), SOON).toBe(false);
  await phone.setOffline(true);
  await expect(tab.goto(server.url + path)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
});

test("a copy of the door goes when somebody else is signed in, and when its hours are over", async () => {
  const { eventId, by } = await doorToday(["Ali"]);
  const { participant } = await buildPair(server.db);
  const path = `/fi/door/${eventId}`;
  const phone = await newVisitor(browser);
  const tab = await phone.newPage();
  tab.setDefaultTimeout(15_000);
  const opens = async () => {
    await signIn(phone, by.accountId);
    await tab.goto(server.url + path);
    await expect.poll(() => isKept(tab, path), SOON).toBe(true);
  };
  await opens();
  await signIn(phone, participant.accountId);
  await tab.goto(`${server.url}/fi/me`);
  await expect.poll(() => isKept(tab, path), SOON).toBe(false);
  await opens();
  await signIn(phone, participant.accountId);
  expect((await tab.goto(server.url + path))?.status()).toBe(404);
  await expect.poll(() => isKept(tab, path), SOON).toBe(false);
  await opens();
  await tab.evaluate(() => localStorage.clear());
  await phone.clock.install({ time: Date.now() + 4 * 3_600_000 });
  await tab.goto(`${server.url}/fi/account`);
  await expect.poll(() => isKept(tab, path), SOON).toBe(false);
});

test("a sign-in that ends while the page is open is said, and nothing is lost", async () => {
  const { eventId, by } = await doorToday([]);
  const phone = await newVisitor(browser);
  await signIn(phone, by.accountId);
  const tab = await phone.newPage();
  tab.setDefaultTimeout(15_000);
  await tab.goto(`${server.url}/fi/door/${eventId}`, { waitUntil: "networkidle" });
  await phone.clearCookies();
  await tab.locator('button[aria-label="Yksi lisää"]').click();
  const link = tab.locator("[data-pocket-state] a");
  await expect
    .poll(() => link.getAttribute("href"), SOON)
    .toContain(`next=%2Ffi%2Fdoor%2F${eventId}`);
  await signIn(phone, by.accountId);
  await tab.reload();
  await expect.poll(() => here(eventId), SOON).toEqual({ names: [], unnamed: 1 });
});

test("a meeting that is written down without a network is one meeting", async () => {
  const { participant, pairId } = await buildPair(server.db);
  const phone = await newVisitor(browser);
  await signIn(phone, participant.accountId);
  const tab = await phone.newPage();
  tab.setDefaultTimeout(15_000);
  await tab.goto(`${server.url}/fi/me/meetings/new`, { waitUntil: "networkidle" });
  await phone.setOffline(true);
  const save = tab.locator("main form button").last();
  await tab.locator('input[name="minutes"]').first().check({ force: true });
  await save.click();
  const asked = tab.locator(".field", { has: tab.locator(".field-error") });
  expect(await asked.locator("legend").allTextContents()).toEqual(["Mitä teitte?"]);
  await tab.locator('input[name="what"]').first().check({ force: true });
  await save.click();
  await expect
    .poll(() => tab.locator("[data-pocket-state]").textContent(), SOON)
    .toMatch(/verkkoa: 1/);
  expect(await meetingsOf(pairId)).toBe(0);
  await phone.setOffline(false);
  await expect.poll(() => meetingsOf(pairId), SOON).toBe(1);
  await tab.goto(`${server.url}/fi/me/meetings/new`, { waitUntil: "networkidle" });
  expect(await meetingsOf(pairId)).toBe(1);
});

test("a day that has not come is refused in his own words, and what he told stays", async () => {
  const { participant, pairId } = await buildPair(server.db);
  const phone = await newVisitor(browser);
  await signIn(phone, participant.accountId);
  const tab = await phone.newPage();
  tab.setDefaultTimeout(15_000);
  await tab.goto(`${server.url}/fi/me/meetings/new`, { waitUntil: "networkidle" });
  await tab.fill('input[name="metOn"]', addDays(today(), 1));
  await tab.fill('input[name="place"]', "Oodi");
  await tab.locator('input[name="minutes"]').first().check({ force: true });
  await tab.locator('input[name="what"]').first().check({ force: true });
  await tab.locator("main form button").last().click();
  await expect
    .poll(() => tab.locator(".field-error").textContent(), SOON)
    .toContain("Tämä päivä ei ole vielä tullut.");
  expect(await tab.locator('input[name="place"]').inputValue()).toBe("Oodi");
  expect(await meetingsOf(pairId)).toBe(0);
  await tab.goto(`${server.url}/fi/me`);
  await tab.goBack();
  expect(await tab.locator('input[name="metOn"]').count()).toBe(1);
});

/** A date whose list is marked today, with these men on it. */
async function doorToday(names: string[]) {
  const at = addHours(now(), -30);
  const { eventId, by } = await buildEvent(server.db, { at, startsAt: addHours(now(), 1) });
  for (const name of names)
    await signUp(server.db, { eventId, name, contact: someContact(), language: "fi", at });
  await server.db
    .updateTable("event")
    .set({ day: now().slice(0, 10) })
    .where("id", "=", eventId)
    .execute();
  return { eventId, by };
}

/** Whether a page can be opened without a network: its words, its looks, and who brings them. */
function isKept(tab: Page, path: string) {
  return tab.evaluate(async (path) => {
    const name = `door ${path}`;
    if (!(await caches.keys()).includes(name)) return false;
    const cache = await caches.open(name);
    const worker = await navigator.serviceWorker.getRegistration(path);
    const used = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
    const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname);
    const isWhole = used.every((one) => !one.startsWith("/assets/") || kept.includes(one));
    const isNarrow = kept.every((one) => one === path || one.startsWith("/assets/"));
    return isWhole && isNarrow && worker?.active?.state === "activated" && kept.includes(path);
  }, path);
}

function keptText(tab: Page, path: string) {
  return tab.evaluate(async (path) => (await caches.match(path))?.text(), path);
}

async function signIn(phone: BrowserContext, accountId: string) {
  const token = await openSession(server.db, { accountId });
  await phone.addCookies([{ name: "session", value: token, url: server.url }]);
}

async function here(eventId: string) {
  const came = await server.db
    .selectFrom("sign_up")
    .select("name")
    .where("event_id", "=", eventId)
    .where("cancelled_at", "is", null)
    .where("attended_at", "is not", null)
    .orderBy("name")
    .execute();
  const { unnamed } = await server.db
    .selectFrom("event")
    .select("heads_without_name as unnamed")
    .where("id", "=", eventId)
    .executeTakeFirstOrThrow();
  return { names: came.map(({ name }) => name), unnamed };
}

async function meetingsOf(pairId: string) {
  const rows = await server.db
    .selectFrom("meeting")
    .select("id")
    .where("pair_id", "=", pairId)
    .execute();
  return rows.length;
}

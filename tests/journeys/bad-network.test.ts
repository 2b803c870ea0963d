import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSession } from "#app/domain/accounts/sessions.server.ts";
import { addHours, now } from "#app/domain/day.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { type BrowserContext, newVisitor, openBrowser } from "#tests/support/browser.ts";
import { buildEvent, someContact } from "#tests/support/gatherings.ts";
import { buildPair } from "#tests/support/pairs.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** What is pressed without a network waits in the phone, and arrives once. */
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
  const at = addHours(now(), -30);
  const { eventId, by } = await buildEvent(server.db, { at, startsAt: addHours(now(), 1) });
  for (const name of ["Ali", "Musa"])
    await signUp(server.db, { eventId, name, contact: someContact(), language: "fi", at });
  await server.db
    .updateTable("event")
    .set({ day: now().slice(0, 10) })
    .execute();
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
  await expect.poll(() => tab.locator("[data-door-sum]").textContent()).toBe("3");
  await expect.poll(() => tab.locator("[data-pocket-state]").textContent()).toMatch(/verkkoa: 5/);
  await tab.close();
  await phone.clearCookies();
  await phone.setOffline(false);
  tab = await phone.newPage();
  tab.setDefaultTimeout(15_000);
  await tab.goto(`${server.url}/fi`, { waitUntil: "networkidle" });
  expect(await here(eventId)).toEqual({ names: [], unnamed: 0 });
  await signIn(phone, by.accountId);
  await tab.goto(`${server.url}/fi/door/${eventId}`);
  await expect.poll(() => here(eventId)).toEqual({ names: ["Ali", "Reza"], unnamed: 1 });
  await expect.poll(() => tab.locator("[data-pocket-state]").textContent()).toMatch(/lähetetty/);
  await tab.reload();
  expect(await tab.locator("[data-door-sum]").textContent()).toBe("3");
});

test("a sign-in that ends while the page is open is said, and nothing is lost", async () => {
  const at = addHours(now(), -30);
  const { eventId, by } = await buildEvent(server.db, { at, startsAt: addHours(now(), 1) });
  await server.db
    .updateTable("event")
    .set({ day: now().slice(0, 10) })
    .execute();
  const phone = await newVisitor(browser);
  await signIn(phone, by.accountId);
  const tab = await phone.newPage();
  tab.setDefaultTimeout(15_000);
  await tab.goto(`${server.url}/fi/door/${eventId}`, { waitUntil: "networkidle" });
  await phone.clearCookies();
  await tab.locator('button[aria-label="Yksi lisää"]').click();
  const link = tab.locator("[data-pocket-state] a");
  await expect.poll(() => link.getAttribute("href")).toContain(`next=%2Ffi%2Fdoor%2F${eventId}`);
  await signIn(phone, by.accountId);
  await tab.reload();
  await expect.poll(() => here(eventId)).toEqual({ names: [], unnamed: 1 });
});

test("a meeting that is written down without a network is one meeting", async () => {
  const { participant, pairId } = await buildPair(server.db);
  const phone = await newVisitor(browser);
  await signIn(phone, participant.accountId);
  const tab = await phone.newPage();
  tab.setDefaultTimeout(15_000);
  await tab.goto(`${server.url}/fi/me/meetings/new`, { waitUntil: "networkidle" });
  await phone.setOffline(true);
  await tab.locator('input[name="minutes"]').first().check({ force: true });
  await tab.locator('input[name="what"]').first().check({ force: true });
  await tab.locator("main form button").last().click();
  await expect.poll(() => tab.locator("[data-pocket-state]").textContent()).toMatch(/verkkoa: 1/);
  expect(await meetingsOf(pairId)).toBe(0);
  await phone.setOffline(false);
  await expect.poll(() => meetingsOf(pairId), { timeout: 15_000 }).toBe(1);
  await tab.goto(`${server.url}/fi/me/meetings/new`, { waitUntil: "networkidle" });
  expect(await meetingsOf(pairId)).toBe(1);
});

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

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newVisitor, openBrowser } from "#tests/support/browser.ts";
import { sendFormOf } from "#tests/support/hands.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** A man who would rather speak than write: a button records into the form of his check-in. */
let server: RunningServer;
let browser: Browser;
let token: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ demo: true }), openBrowser()]);
  const open = await server.db
    .selectFrom("check_in")
    .innerJoin("pair", "pair.id", "check_in.pair_id")
    .select("token")
    .where("answered_at", "is", null)
    .where("handled_at", "is", null)
    .where("pair.ended_on", "is", null)
    .orderBy("check_in.sent_at", "desc")
    .executeTakeFirstOrThrow();
  token = open.token;
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test("what he records he can hear, and it goes with his answer", async () => {
  const visitor = await newVisitor(browser);
  await visitor.grantPermissions(["microphone"]);
  const tab = await visitor.newPage();
  tab.setDefaultTimeout(15_000);
  await tab.goto(`${server.url}/ar/check-ins/${token}`);
  const button = tab.locator("[data-record] button");
  await button.click();
  await expect.poll(() => button.textContent()).toBe("أوقف التسجيل");
  await tab.waitForTimeout(700);
  await button.click();
  await tab.locator("[data-record] audio").waitFor({ state: "visible" });
  await tab.locator('input[name="face"][value="4"]').check({ force: true });
  await sendFormOf(tab, 'input[name="face"]');
  const kept = await server.db
    .selectFrom("voice")
    .innerJoin("check_in", "check_in.id", "voice.check_in_id")
    .select(["voice.type", "check_in.face"])
    .where("check_in.token", "=", token)
    .executeTakeFirstOrThrow();
  expect(kept).toEqual({ type: "audio/webm", face: 4 });
});

test("who does not allow the microphone can still choose a recording", async () => {
  const tab = await (await newVisitor(browser)).newPage();
  tab.setDefaultTimeout(15_000);
  await tab.goto(`${server.url}/fi/check-ins/${token}`);
  await tab.locator("summary", { hasText: "Muuta vastausta" }).click();
  await tab.locator("[data-record] button").click();
  await expect
    .poll(() => tab.locator("[data-record] [role=status]").textContent())
    .toMatch(/Mikrofonia/);
  expect(await tab.locator('input[name="voice"]').isVisible()).toBe(true);
});

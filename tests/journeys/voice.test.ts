import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSession } from "#app/domain/accounts/sessions.server.ts";
import { VOICE_BYTES_MOST } from "#app/domain/pairs/voice.ts";
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

const speaking = async (language: string) => {
  const visitor = await newVisitor(browser);
  await visitor.grantPermissions(["microphone"]);
  const tab = await visitor.newPage();
  tab.setDefaultTimeout(15_000);
  await tab.goto(`${server.url}/${language}/check-ins/${token}`);
  return { tab, button: tab.locator("[data-record] button").first() };
};

test("what he records he can hear; what is missing beside it is asked for, and it goes with his answer", async () => {
  const { tab, button } = await speaking("ar");
  await button.click();
  await expect.poll(() => button.textContent()).toMatch(/^أوقف التسجيل[01]:\d\d$/);
  await tab.waitForTimeout(700);
  await button.click();
  await tab.locator("[data-record] audio").waitFor({ state: "visible" });
  await tab.locator("form:has(input[name=face]) button.button-main").click();
  await expect
    .poll(() => tab.locator("[data-record] [role=status]").textContent())
    .toMatch(/محفوظ/);
  expect(await tab.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("face");
  await tab.locator('input[name="face"][value="4"]').check({ force: true });
  await sendFormOf(tab, 'input[name="face"]');
  expect(await kept()).toMatchObject({ type: "audio/webm", face: 4 });
});

test("what he takes away before he sends is not sent, and he can record again", async () => {
  const { tab, button } = await speaking("en");
  await tab.locator("summary", { hasText: "Change" }).click();
  await button.click();
  await expect.poll(() => button.textContent()).toMatch(/^Stop/);
  await tab.waitForTimeout(300);
  await button.click();
  const player = tab.locator("[data-record] audio");
  await player.waitFor({ state: "visible" });
  await tab.getByRole("button", { name: "Remove the voice message" }).click();
  expect(await player.isVisible()).toBe(false);
  expect(await filesIn(tab)).toBe(0);
  expect(await button.textContent()).toBe("Record");
});

const filesIn = (tab: Page) =>
  tab.locator("input[name=voice]").evaluate((input) => (input as HTMLInputElement).files?.length);

test("a file that is too long is told at once, and nothing that he chose is lost", async () => {
  const { tab } = await speaking("en");
  await tab.locator("summary", { hasText: "Change" }).click();
  const buffer = Buffer.alloc(VOICE_BYTES_MOST + 1);
  await tab.setInputFiles("input[name=voice]", {
    name: "long.mp3",
    mimeType: "audio/mpeg",
    buffer,
  });
  await tab.locator("form:has(input[name=face]) button.button-main").click();
  await expect
    .poll(() => tab.locator("[data-record] [role=status]").textContent())
    .toMatch(/too long/);
});

test("who sends while he still speaks sends what he has said, and the office can play it", async () => {
  const { tab, button } = await speaking("fi");
  await tab.locator("summary", { hasText: "Muuta vastausta" }).click();
  const before = await kept();
  await button.click();
  await expect.poll(() => button.textContent()).toMatch(/^Lopeta äänitys/);
  await tab.waitForTimeout(700);
  await sendFormOf(tab, 'input[name="face"]');
  const after = await kept();
  expect(after.recorded_at > before.recorded_at).toBe(true);

  const { id: accountId } = await server.db
    .selectFrom("account")
    .select("id")
    .where("email", "=", "kaisa@example.org")
    .executeTakeFirstOrThrow();
  const office = await newVisitor(browser);
  const session = await openSession(server.db, { accountId });
  await office.addCookies([{ name: "session", value: session, url: server.url }]);
  const page = await office.newPage();
  await page.goto(`${server.url}/fi/office/pairs/${after.pair_id}`);
  const plays = await page.locator(`audio[src*="${after.id}"]`).evaluate(async (player) => {
    const audio = player as HTMLAudioElement;
    audio.muted = true;
    await audio.play();
    return audio.readyState > 1 && audio.error === null;
  });
  expect(plays).toBe(true);
});

function kept() {
  return server.db
    .selectFrom("voice")
    .innerJoin("check_in", "check_in.id", "voice.check_in_id")
    .select(["check_in.id", "check_in.pair_id", "voice.recorded_at", "voice.type", "check_in.face"])
    .where("check_in.token", "=", token)
    .executeTakeFirstOrThrow();
}

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

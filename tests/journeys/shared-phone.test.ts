import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newVisitor, openBrowser, type Page } from "#tests/support/browser.ts";
import { type Reader, signInAs, type World, worldOf } from "#tests/support/pages.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** One phone, two people: what the first has seen the second does not get to see. */
let server: RunningServer;
let browser: Browser;
let world: World;
beforeAll(async () => {
  [server, browser] = await Promise.all([
    startServer({ demo: true }),
    openBrowser({ goesBack: true }),
  ]);
  world = await worldOf(server.db);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test.each([
  ["man", "/fi/me/pair"],
  ["man", "/fi/about"],
  ["office", "/fi/office"],
  ["office", "/fi/office/people/{person}"],
] as [Reader, string][])(
  "after signing out the back button shows a %s's %s to nobody",
  async (who, path) => {
    const phone = await newVisitor(browser);
    await signInAs(who, phone, { server, world });
    const tab = await phone.newPage();
    const shown = path.replace("{person}", world.at["person"] ?? "");
    await tab.goto(server.url + shown, { waitUntil: "networkidle" });
    const name = await tab.locator("html[data-who]").count();
    expect(name).toBe(1);
    await submit(tab, "sign-out");
    await tab.waitForURL(`${server.url}/fi`);
    await tab.waitForLoadState("networkidle");
    await back(tab);
    expect(await tab.locator("html[data-who]").count()).toBe(0);
    await phone.close();
  },
);

test("what he told at the door is gone from the phone when he has sent it", async () => {
  const phone = await newVisitor(browser);
  const tab = await phone.newPage();
  await tab.goto(`${server.url}/fi/join/name`, { waitUntil: "networkidle" });
  await tab.fill('input[name="name"]', "Salaisuus");
  await tab.locator("main form button").last().click();
  await tab.waitForURL(/languages/);
  const answer = await phone.request.get(`${server.url}/fi/join/name`);
  expect(await answer.text()).toContain("Salaisuus");
  expect(answer.headers()["cache-control"]).toBe("private, no-store");
  await phone.close();
});

test("a visitor's own wishes about language and letters leave his pages as quick as before", async () => {
  const of = async (Cookie: string) =>
    (await fetch(`${server.url}/fi/events/month`, { headers: { Cookie } })).headers.get(
      "Cache-Control",
    );
  expect(await of("")).toBe("private, no-cache");
  expect(await of("language=fi; letters=large")).toBe("private, no-cache");
  expect(await of("language=fi; session=x")).toBe("private, no-store");
  expect(await of("join_draft=x")).toBe("private, no-store");
});

test("what a phone asks for without its page is kept nowhere either", async () => {
  const { signUp } = world.at;
  const answer = await fetch(`${server.url}/fi/sign-ups/${signUp}.data`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
});

function submit(tab: Page, to: string) {
  return tab.evaluate((action) => {
    document.querySelector<HTMLFormElement>(`form[action*="${action}"]`)?.requestSubmit();
  }, to);
}

/** As a thumb does it: a page that the browser has kept whole does not load again. */
async function back(tab: Page) {
  const from = tab.url();
  await tab.evaluate(() => history.back()).catch(() => undefined);
  await expect.poll(() => tab.url()).not.toBe(from);
  await tab.waitForTimeout(500);
}

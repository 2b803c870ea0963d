import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newVisitor, openBrowser } from "#tests/support/browser.ts";
import { sendForm, sendFormOf, signIn } from "#tests/support/hands.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** What people do first: a visitor signs up for an event; the office brings its old register over. */
let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ demo: true }), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const READERS = [
  { name: "in Finnish, without JavaScript", language: "fi", javaScript: false, turn: 1 },
  { name: "in Arabic, on a phone", language: "ar", javaScript: true, turn: 2 },
] as const;

describe.each(READERS)("$name", ({ language, javaScript, turn }) => {
  const tabOf = async (locale = language as string) => {
    const tab = await (await newVisitor(browser, { javaScript })).newPage();
    tab.setDefaultTimeout(15_000);
    return { tab, open: (path: string) => tab.goto(`${server.url}/${locale}${path}`) };
  };

  test("a visitor signs up for an event without an account and cancels by his link", async () => {
    const { tab, open } = await tabOf();
    await open("/events");
    const links = await tab
      .locator("#events h3 a")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    for (const link of links) {
      await tab.goto(server.url + link);
      if (await tab.locator('input[name="contact"]').count()) break;
    }
    await tab.fill('input[name="name"]', "Matkalainen");
    await tab.fill('input[name="contact"]', `visitor${turn}@example.org`);
    await sendFormOf(tab, 'input[name="contact"]');
    expect(new URL(tab.url()).pathname).toMatch(/\/sign-ups\/[\w-]{16,}$/);
    await sendForm(tab, 'form[action$="/cancellation"]');
    const signUp = await server.db
      .selectFrom("sign_up")
      .select("cancelled_at")
      .where("email", "=", `visitor${turn}@example.org`)
      .executeTakeFirstOrThrow();
    expect(signUp.cancelled_at).not.toBeNull();
  });
});

test("the office brings its register over, in Arabic on a phone: seen first, then all of it", async () => {
  const before = await peopleCount();
  await seeRegister("ar", async (tab) => {
    expect(await peopleCount()).toBe(before);
    await sendForm(tab, 'main form:not([action$="discarding"])');
  });
  expect(await peopleCount()).toBeGreaterThan(before + 80);
});

test("the same register again, in Finnish, brings nobody twice", async () => {
  const before = await peopleCount();
  await seeRegister("fi", async (tab) => {
    const taking = tab.locator('main form:not([action$="discarding"])');
    if (await taking.count()) await sendForm(tab, 'main form:not([action$="discarding"])');
  });
  expect(await peopleCount()).toBe(before);
});

/** Signs in, uploads the register, and leaves the preview to `then`. */
async function seeRegister(language: string, then: (tab: Page) => Promise<void>) {
  const tab = await (await newVisitor(browser)).newPage();
  const opened = { tab, open: (path: string) => tab.goto(`${server.url}/${language}${path}`) };
  await signIn(opened, server.db, "mohamed@example.org");
  await opened.open("/office/people/import");
  await tab.setInputFiles('input[name="file"]', "tests/fixtures/register.xlsx");
  await sendFormOf(tab, 'input[name="file"]');
  await then(tab);
}

async function peopleCount(): Promise<number> {
  const { count } = await server.db
    .selectFrom("person")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

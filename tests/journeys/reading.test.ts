import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openSession } from "#app/domain/accounts/sessions.server.ts";
import { LANGUAGE_CODES } from "#app/i18n/languages.ts";
import { newVisitor, openBrowser, overflow, PHONE } from "#tests/support/browser.ts";
import { cutOff } from "#tests/support/cut-off.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { fakeSpeech, said } from "#tests/support/speech.ts";

/** How a man reads: by ear, in larger letters, in another language. */
let server: RunningServer;
let browser: Browser;
let visitor: BrowserContext;
let tab: Page;
let event: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ demo: true }), openBrowser()]);
  const found = await server.db
    .selectFrom("event")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .select("event.id")
    .where("gathering.published_at", "is not", null)
    .where("gathering.kind", "!=", "training")
    .where("event.starts_at", ">", new Date().toISOString())
    .orderBy("event.starts_at")
    .executeTakeFirstOrThrow();
  event = `/events/${found.id}`;
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const come = async (options: Parameters<typeof newVisitor>[1] = {}) => {
  visitor = await newVisitor(browser, options);
  tab = await visitor.newPage();
};
const go = (path: string) => tab.goto(server.url + path);
beforeEach(() => come());
afterEach(() => visitor.close());

describe("listening", () => {
  const listen = () => tab.locator("[data-aloud]");

  test("an event is read in its order by a voice of the language, and stops when told", async () => {
    // Slow enough to be stopped in the middle, however busy the machine is.
    await fakeSpeech(tab, ["fi-FI", "en-GB"], { lineMs: 400 });
    await go(`/fi${event}`);
    expect((await listen().boundingBox())?.height).toBeGreaterThanOrEqual(44);
    const title = await tab.locator("h1").innerText();
    await tab.getByRole("button", { name: "Kuuntele" }).click();
    await tab.getByRole("button", { name: "Lopeta kuuntelu" }).waitFor();
    await tab.waitForFunction(() => document.querySelector(".read-now")?.matches("dt, dd, p"));
    const [first] = await said(tab);
    expect(title.startsWith(first?.text ?? "?")).toBe(true);
    await tab.getByRole("button", { name: "Lopeta kuuntelu" }).click();
    await tab.getByRole("button", { name: "Kuuntele" }).waitFor();
    const before = (await said(tab)).length;
    await tab.waitForTimeout(100);
    expect((await said(tab)).length).toBe(before);
    expect(await tab.locator(".read-now").count()).toBe(0);
  });

  test("what stands in another language is read by a voice of that, or left out", async () => {
    await fakeSpeech(tab, ["so"]);
    await go(`/so${event}`);
    await listen().click();
    await tab.waitForFunction(() => document.querySelector("[data-reading=false]"));
    const lines = await said(tab);
    expect(lines.length).toBeGreaterThan(3);
    expect(new Set(lines.map(({ lang }) => lang))).toEqual(new Set(["so"]));
  });

  test.each(["name", "languages", "times", "interests", "contact"])(
    "the question about %s is read, its choices too, and no button",
    async (step) => {
      await fakeSpeech(tab, ["ar-SA"]);
      await go(`/ar/join/${step}`);
      const title = await tab.locator("h1").innerText();
      const choices = await tab.locator("main label.choice:visible").allInnerTexts();
      const buttons = await tab.locator("main form .button").allInnerTexts();
      await listen().click();
      await tab.waitForFunction(() => document.querySelector("[data-reading=false]"));
      const text = (await said(tab)).map((line) => line.text).join(" ");
      expect(text.replace(/\s+/g, " ")).toContain(title);
      for (const choice of choices) expect(text).toContain(choice.trim());
      for (const button of buttons) expect(text).not.toContain(button.trim());
    },
  );

  test.each([
    ["the language has no voice", ["fi-FI"], "/ckb"],
    ["there is no speech at all", null, "/fi"],
  ] as const)("where %s there is no button", async (_, voices, language) => {
    await fakeSpeech(tab, voices && [...voices]);
    await go(`${language}${event}`);
    await tab.waitForLoadState("networkidle");
    expect(await listen().isVisible()).toBe(false);
  });

  test("the button takes its place when a voice comes late, and nothing moves", async () => {
    await fakeSpeech(tab, []);
    await go("/ar/join/name");
    await tab.waitForLoadState("networkidle");
    const before = await tab.locator("h1").boundingBox();
    await tab.evaluate(() =>
      (window as unknown as { nowSpeaks(lang: string): void }).nowSpeaks("ar"),
    );
    await listen().waitFor({ state: "visible" });
    expect(await tab.locator("h1").boundingBox()).toEqual(before);
  });
});

describe("letters", () => {
  const size = () =>
    tab.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));

  test("grow without a script, stay so on the next page, and come back", async () => {
    await visitor.close();
    await come({ javaScript: false });
    await go("/fi/events?when=this_week");
    const before = await tab.locator("h1").evaluate((h1) => h1.getBoundingClientRect().height);
    await tab.locator("footer").getByRole("button", { name: "Hyvin suuri teksti" }).click();
    expect(new URL(tab.url()).pathname + new URL(tab.url()).search).toBe(
      "/fi/events?when=this_week",
    );
    await go("/fi/about");
    expect(await tab.locator("html").getAttribute("data-size")).toBe("largest");
    await tab.locator("footer").getByRole("button", { name: "Tavallinen teksti" }).click();
    expect(await tab.locator("html").getAttribute("data-size")).toBeNull();
    expect(before).toBeGreaterThan(0);
  });

  test("grow at once with a script, and are remembered", async () => {
    await go("/fi");
    const before = await size();
    const kept = tab.waitForResponse((answer) => answer.url().endsWith("/fi/letters"));
    await tab.locator("footer").getByRole("button", { name: "Suuri teksti", exact: true }).click();
    await kept;
    expect((await size()) / before).toBeCloseTo(1.2);
    await tab.reload();
    expect((await size()) / before).toBeCloseTo(1.2);
  });

  test.each(["fi", "ar", "ru", "so"])(
    "at their largest nothing is cut off in %s",
    async (language) => {
      await visitor.addCookies([{ name: "letters", value: "largest", url: server.url }]);
      for (const path of [
        "",
        "/events",
        event,
        "/join",
        "/join/languages",
        "/join/times",
        "/sign-in",
        "/about",
      ]) {
        await go(`/${language}${path}`);
        expect(await overflow(tab), path).toBe(0);
        expect(await cutOff(tab), path).toEqual([]);
      }
    },
  );
});

test.each(LANGUAGE_CODES)(
  "a page in %s is light: all of it within what its texts may weigh",
  async (language) => {
    for (const path of ["/events", "/about/privacy"]) {
      const html = await (await fetch(server.url + `/${language}${path}`)).text();
      expect(gzipSync(html).length, path).toBeLessThan(12 * 1024);
    }
  },
);

describe("another language", () => {
  const switchTo = async (name: string) => {
    await tab.locator("footer .languages").getByRole("link", { name }).click();
    await tab.waitForLoadState();
  };

  test("keeps the page, its query, what is typed and how far one has read", async () => {
    await go(`/fi${event}?from=friend`);
    await tab.locator("main form input[name=name]").fill("Ahmed");
    await switchTo("العربية");
    expect(tab.url()).toBe(`${server.url}/ar${event}?from=friend`);
    await expect.poll(() => tab.locator("main form input[name=name]").inputValue()).toBe("Ahmed");
    const read = () => tab.evaluate(() => window.scrollY / document.documentElement.scrollHeight);
    await expect.poll(read).toBeGreaterThan(0.4);
    expect(await tab.evaluate(() => sessionStorage.length)).toBe(0);
    await tab.reload();
    expect(await tab.locator("main form input[name=name]").inputValue()).not.toBe("Ahmed");
  });

  test("keeps ticked boxes, though their list is sorted by language", async () => {
    await go("/fi/join/languages");
    const box = (code: string) => tab.locator(`input[name=language][value=${code}]`);
    await box("so").check();
    await tab.locator("input[name=level-so][value=native]").check();
    await switchTo("Soomaali");
    await expect.poll(() => box("so").isChecked()).toBe(true);
    expect(await tab.locator("input[name=level-so][value=native]").isChecked()).toBe(true);
    expect(await tab.locator("input[name=language]:checked").count()).toBe(1);
  });

  test("carries nothing from where a secret is typed", async () => {
    await go("/fi/sign-in");
    await tab
      .locator("main input[type=email], main input[name=contact]")
      .first()
      .fill("a@example.org");
    await tab.evaluate(() =>
      document.addEventListener("click", (click) => click.preventDefault(), { capture: true }),
    );
    await tab.locator("footer .languages a").first().click();
    expect(await tab.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test("is remembered without a script: a link without a language opens in it", async () => {
    await visitor.close();
    await come({ javaScript: false });
    await go("/fi/events?when=this_week");
    await tab.locator("footer .languages").getByRole("link", { name: "Soomaali" }).click();
    expect(tab.url()).toBe(`${server.url}/so/events?when=this_week`);
    await go("/events");
    expect(tab.url()).toBe(`${server.url}/so/events`);
    await go("/ru/events");
    await go("/events");
    expect(tab.url(), "a link from outside is no choice").toBe(`${server.url}/so/events`);
  });

  test.each([
    ["arab", "العربية"],
    ["عرب", "العربية"],
    ["somali", "Soomaali"],
    ["араб", "العربية"],
    ["farsi", "فارسی"],
    ["suom", "Suomi"],
    ["kurd", "کوردی (سۆرانی)"],
  ])("is found by typing %s", async (typed, name) => {
    await go("/fi");
    await tab.locator("header .menu > summary").first().click();
    await tab.getByRole("searchbox", { name: "Etsi kieli" }).fill(typed);
    const shown = tab.locator("header .languages a:visible");
    await expect.poll(async () => (await shown.count()) < 5).toBe(true);
    expect(await shown.allInnerTexts()).toContain(name);
  });

  test("that there is not is said so", async () => {
    await go("/fi");
    await tab.locator("header .menu > summary").first().click();
    await tab.getByRole("searchbox", { name: "Etsi kieli" }).fill("klingon");
    await tab.getByText("Tällä nimellä ei löytynyt kieltä.").waitFor();
  });
});

describe("what the eye is led to on a long page of the office", () => {
  test.each([true, false])("is in view on a phone, with JavaScript: %s", async (javaScript) => {
    await visitor.close();
    await come({ javaScript });
    const office = await server.db
      .selectFrom("account")
      .select("id")
      .where("office_role", "=", "admin")
      .executeTakeFirstOrThrow();
    const token = await openSession(server.db, { accountId: office.id });
    await visitor.addCookies([{ name: "session", value: token, url: server.url }]);
    const inView = async (selector: string) => {
      const box = await tab.locator(selector).boundingBox();
      return box !== null && box.y >= 0 && box.y < PHONE.height;
    };
    await go("/fi/office");
    await tab.getByRole("link", { name: "Hoida tästä" }).last().click();
    const row = new URL(tab.url()).hash;
    await expect.poll(() => inView(`[id="${row.slice(1)}"]`)).toBe(true);
    await tab.waitForLoadState("networkidle");
    expect(await inView(`[id="${row.slice(1)}"]`)).toBe(true);
    await tab.locator("#snooze button").last().click();
    await expect.poll(() => inView(".error-summary")).toBe(true);
    await tab.waitForLoadState("networkidle");
    expect(await inView(".error-summary")).toBe(true);
  });
});

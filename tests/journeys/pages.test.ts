import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  accessibilityFaults,
  DESKTOP,
  newVisitor,
  openBrowser,
  overflow,
  overlaps,
  PHONE,
} from "#tests/support/browser.ts";
import { PAGES, pathIn, signInAs, type World, worldOf } from "#tests/support/pages.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** Every page as its reader sees it: nothing wider than the window, nothing that axe-core calls serious. */
let server: RunningServer;
let browser: Browser;
let world: World;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ demo: true }), openBrowser()]);
  world = await worldOf(server.db);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test("the measures see what is wrong", async () => {
  const visitor = await newVisitor(browser);
  const tab = await visitor.newPage();
  const at = (left: number) => `style="position:absolute;top:0;left:${left}px;width:60px"`;
  await tab.setContent(
    `<main><button ${at(0)}>one</button><a href="#" ${at(50)}>two</a><p style="width:900px">wide</p></main>`,
  );
  expect(await overlaps(tab)).toHaveLength(1);
  expect(await overflow(tab)).toBeGreaterThan(0);
  await visitor.close();
});

/** The longest words, the widest letters, both directions; the office in a language of its own and in another. */
const LANGUAGES = {
  everyone: ["fi", "fi-simple", "ar", "so", "ckb", "ru"],
  man: ["fi", "fi-simple", "ar", "so", "ckb", "ru"],
  office: ["fi", "ar"],
};

for (const reader of ["everyone", "man", "office"] as const) {
  const views = LANGUAGES[reader].flatMap((language) => [
    { language, where: "on a phone", screen: PHONE },
    { language, where: "on a desk", screen: DESKTOP },
  ]);
  describe.each(views)(`pages for ${reader} in $language $where`, ({ language, screen }) => {
    let visitor: BrowserContext;
    let tab: Page;
    const complaints: string[] = [];
    beforeAll(async () => {
      visitor = await newVisitor(browser, { screen });
      await signInAs(reader, visitor, { server, world });
      tab = await visitor.newPage();
      tab.on("console", (line) => {
        if (line.type() === "error" && !/404/.test(line.text())) complaints.push(line.text());
      });
      tab.on("pageerror", (error) => complaints.push(String(error)));
      tab.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(server.url) && !url.startsWith("data:"))
          complaints.push(`asked ${url}`);
      });
    });
    afterAll(() => visitor.close());

    test.each(PAGES[reader])("%s", async (page) => {
      const path = pathIn(world, page);
      const answer = await tab.goto(`${server.url}/${language}${path}`);
      expect(answer?.status()).toBe(page === "/nothing-here" ? 404 : 200);
      expect(await overflow(tab)).toBe(0);
      expect(await overlaps(tab)).toEqual([]);
      if (screen === PHONE) expect(await accessibilityFaults(tab)).toEqual([]);
      expect(complaints.splice(0)).toEqual([]);
    });
  });
}

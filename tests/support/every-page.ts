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
} from "./browser.ts";
import { PAGES, pathIn, type Reader, signInAs, type World, worldOf } from "./pages.ts";
import { type RunningServer, startServer } from "./server.ts";

/** The longest words, the widest letters, both directions, and the plainest Finnish. */
const LANGUAGES = ["fi", "fi-simple", "ar", "so", "ckb", "ru"];
const VIEWS = LANGUAGES.flatMap((language) => [
  { language, where: "on a phone", screen: PHONE },
  { language, where: "on a desk", screen: DESKTOP },
]);

/**
 * Every page as its reader sees it: nothing wider than the window, no control on top of another, no
 * complaint of the browser, nothing asked of another host, and nothing that axe-core calls serious.
 */
export function everyPageFor(reader: Reader) {
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

  describe.each(VIEWS)(`pages for ${reader} in $language $where`, ({ language, screen }) => {
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
      expect(await answer?.text()).not.toMatch(/[\0\ufffd]/);
      expect(await overflow(tab)).toBe(0);
      expect(await overlaps(tab)).toEqual([]);
      if (screen === PHONE) expect(await accessibilityFaults(tab)).toEqual([]);
      expect(complaints.splice(0)).toEqual([]);
    });
  });
}

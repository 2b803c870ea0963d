import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newVisitor, openBrowser } from "#tests/support/browser.ts";
import { keyboardFaults } from "#tests/support/keyboard.ts";
import { PAGES, pathIn, type Reader, signInAs, type World, worldOf } from "#tests/support/pages.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** The pages of a pair's time, and the office's pages on which it is looked after. */
const OF_A_PAIR: Record<Reader, RegExp> = {
  everyone: /^.(proposals|check-ins|farewells|first-|fewer|sign-in|join)/,
  man: /./,
  supporter: /./,
  office:
    /^.office($|[?]|.absences|.pairs|.proposals|.check-ins|.farewells|.outbox|.settings.cadence)/,
};
const VIEWS = (["fi", "ar"] as const).flatMap((language) =>
  (Object.keys(OF_A_PAIR) as Reader[]).map((reader) => ({ language, reader })),
);

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

describe.each(VIEWS)("by keyboard alone, for $reader in $language", ({ language, reader }) => {
  let visitor: BrowserContext;
  let tab: Page;
  beforeAll(async () => {
    visitor = await newVisitor(browser);
    await signInAs(reader, visitor, { server, world });
    tab = await visitor.newPage();
  });
  afterAll(() => visitor.close());

  test.each(PAGES[reader].filter((page) => OF_A_PAIR[reader].test(page)))("%s", async (page) => {
    // What a script makes better is better by then.
    const waitUntil = "networkidle";
    await tab.goto(`${server.url}/${language}${pathIn(world, page)}`, { waitUntil });
    expect(await keyboardFaults(tab)).toEqual([]);
  });
});

import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newVisitor, openBrowser, overflow } from "#tests/support/browser.ts";
import { cutOff } from "#tests/support/cut-off.ts";
import { PAGES, pathIn, type Reader, signInAs, type World, worldOf } from "#tests/support/pages.ts";
import { houseInPseudo, qps, qpsRtl } from "#tests/support/pseudo.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { untranslated, wordsOfData } from "#tests/support/untranslated.ts";

/** Every page in two languages that nobody speaks: nothing is cut off, nothing was left in plain Latin. */
const house = houseInPseudo();
let server: RunningServer;
let browser: Browser;
let world: World;
let known: Set<string>;

beforeAll(async () => {
  [server, browser] = await Promise.all([
    startServer({ demo: true, cwd: house.folder }),
    openBrowser(),
  ]);
  world = await worldOf(server.db);
  known = await wordsOfData(server.db);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  house.remove();
});

test("the languages are longer and stranger than English, and keep what is filled in", () => {
  expect(qps("Sign up, {{name}}")).toBe("Šîîğñ ûûþ, {{name}}");
  expect(qps("<b>Open</b> $t(common:close)")).toBe(
    "<b>ÖÖþéén</b> $t(common:close)".replace("n", "ñ"),
  );
  expect(qpsRtl("Come {{name}}")).toMatch(/^[\u0600-\u06ff]{4} \{\{name\}\}$/);
});

test("the measures see what is wrong", async () => {
  const visitor = await newVisitor(browser);
  const tab = await visitor.newPage();
  await tab.setContent(
    `<html lang="ru"><body><p>${qps("Fine")} {Ali}</p><p>Left <b>as</b> it was</p><p lang="fi">suomea</p>
     <button style="width:40px;white-space:nowrap">${qps("Too narrow")}</button>
     <p style="height:10px;overflow:hidden">${qps("Too low")}</p></body></html>`,
  );
  expect(await untranslated(tab, new Set(["ali"]))).toEqual(["Left ", " it was"]);
  expect((await cutOff(tab)).map((one) => one.split(": ").at(-1))).toEqual(["wide", "high"]);
  await visitor.close();
});

const VIEWS: { name: string; language: string; reader: Reader }[] = [
  { name: "qps", language: "ru", reader: "everyone" },
  { name: "qps", language: "ru", reader: "man" },
  { name: "qps", language: "ru", reader: "supporter" },
  { name: "qps", language: "en", reader: "office" },
  { name: "qps-rtl", language: "ar", reader: "everyone" },
  { name: "qps-rtl", language: "ar", reader: "man" },
];

/** The page of components shows samples in two languages, and icons by the names that the code has. */
const NO_WORDS_OF_OURS = "/office/style";

describe.each(VIEWS)("pages for $reader in $name", ({ language, reader }) => {
  let visitor: BrowserContext;
  let tab: Page;
  beforeAll(async () => {
    visitor = await newVisitor(browser);
    await signInAs(reader, visitor, { server, world });
    tab = await visitor.newPage();
  });
  afterAll(() => visitor.close());

  test.each(PAGES[reader])("%s", async (page) => {
    await tab.goto(`${server.url}/${language}${pathIn(world, page)}`);
    if (page !== NO_WORDS_OF_OURS) expect(await untranslated(tab, known)).toEqual([]);
    expect(await cutOff(tab)).toEqual([]);
    expect(await overflow(tab)).toBe(0);
    await unfoldEverything(tab);
    expect(await cutOff(tab), "unfolded").toEqual([]);
  });
});

/** Menus and disclosures too; of those that close each other the last stays open. */
function unfoldEverything(tab: Page) {
  return tab.evaluate(() => {
    for (const folded of document.querySelectorAll<HTMLDetailsElement>("details"))
      folded.open = true;
  });
}

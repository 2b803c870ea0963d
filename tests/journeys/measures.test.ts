import { expect, test } from "vitest";
import { newVisitor, openBrowser, overflow, overlaps } from "#tests/support/browser.ts";

test("the measures of a page see what is wrong", async () => {
  const browser = await openBrowser();
  const tab = await (await newVisitor(browser)).newPage();
  const at = (left: number) => `style="position:absolute;top:0;left:${left}px;width:60px"`;
  await tab.setContent(
    `<main><button ${at(0)}>one</button><a href="#" ${at(50)}>two</a><p style="width:900px">wide</p></main>`,
  );
  expect(await overlaps(tab)).toHaveLength(1);
  expect(await overflow(tab)).toBeGreaterThan(0);
  await browser.close();
});

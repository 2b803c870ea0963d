import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSession } from "#app/domain/accounts/sessions.server.ts";
import { now } from "#app/domain/day.ts";
import { GOALS_MOST } from "#app/domain/pairs/goal.ts";
import { goalsOf, setGoal } from "#app/domain/pairs/goals.server.ts";
import { newVisitor, openBrowser } from "#tests/support/browser.ts";
import { buildMan, buildPair } from "#tests/support/pairs.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** A support person of two men: what he writes with one is never shown to the other. */
let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ demo: false }), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test("a goal that has to be put right stays with the man it was written for", async () => {
  const { db, url } = server;
  const supportPerson = await buildMan(db, "support_person", now(), { capacity: 2 });
  const first = await buildPair(db, { supportPerson });
  const second = await buildPair(db, { by: first.by, supportPerson });
  const phone = await newVisitor(browser, { javaScript: false });
  const token = await openSession(db, { accountId: supportPerson.accountId });
  await phone.addCookies([{ name: "session", value: token, url }]);
  const tab = await phone.newPage();
  await tab.goto(`${url}/fi/me/pair?pair=${second.pairId}`);
  await tab.locator("#goal button").click();
  expect(await tab.locator(".field-error").count()).toBe(1);
  await tab.fill("#goal-text", "Ajokortti");
  await tab.locator("#goal button").click();
  expect((await goalsOf(db, second.pairId)).map(({ text }) => text)).toEqual(["Ajokortti"]);
  expect(await goalsOf(db, first.pairId)).toEqual([]);
  const by = second.participant;
  for (let one = 1; one < GOALS_MOST; one++) {
    await setGoal(db, { by, pairId: second.pairId, text: `Tavoite ${one}` });
  }
  await tab.fill("#goal-text", "Uimataito");
  await tab.locator("#goal button").click();
  expect(await tab.locator(".field-error").textContent()).toContain("Viisi tavoitetta riittää.");
  expect(await tab.locator("#goal-text").inputValue()).toBe("Uimataito");
});

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newVisitor, openBrowser } from "#tests/support/browser.ts";
import { press, type Reader, sendFormOf, signIn, tick } from "#tests/support/hands.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/**
 * The whole way once, as people go it: two men come in by the doors, a coordinator moves both along
 * and brings them together, both say yes by their links, they meet and log it.
 */
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
  const participant = { name: `Bilal${turn}`, email: `bilal${turn}@example.org` };
  const volunteer = { name: `Kauko${turn}`, email: `kauko${turn}@example.org` };
  const reader = async (): Promise<Reader> => {
    const tab = await (await newVisitor(browser, { javaScript })).newPage();
    tab.setDefaultTimeout(20_000);
    return { tab, open: (path) => tab.goto(`${server.url}/${language}${path}`) };
  };

  test("two men come in by the two doors", async () => {
    await comeIn(await reader(), "join", participant);
    await comeIn(await reader(), "volunteer", volunteer);
    const people = await server.db
      .selectFrom("role")
      .innerJoin("person", "person.id", "role.person_id")
      .select(["person.name", "role.kind"])
      .where("person.email", "in", [participant.email, volunteer.email])
      .orderBy("person.name")
      .execute();
    expect(people).toEqual([
      { name: participant.name, kind: "participant" },
      { name: volunteer.name, kind: "support_person" },
    ]);
  });

  test("a coordinator brings them together, both say yes, they meet", async () => {
    const [his, other] = [await personId(participant.email), await personId(volunteer.email)];
    const office = await reader();
    await signIn(office, server.db, "kaisa@example.org");
    for (const stage of ["talked", "waiting"]) await moveAlong(office, his, stage);
    for (const stage of ["talked", "in_training", "agreement_signed", "available"]) {
      await moveAlong(office, other, stage);
    }
    await office.open(`/office/people/${his}/matches`);
    const proposing = `form[action$="/office/proposals"]:has(input[value="${other}"])`;
    await press(office.tab, office.tab.locator(proposing).first());

    const proposal = await server.db
      .selectFrom("pair_proposal")
      .select(["participant_token", "support_person_token"])
      .where("participant_id", "=", his)
      .executeTakeFirstOrThrow();
    for (const token of [proposal.participant_token, proposal.support_person_token]) {
      const man = await reader();
      await man.open(`/proposals/${token}`);
      expect(await man.tab.content(), "a contact before both said yes").not.toContain(
        "@example.org",
      );
      await sendFormOf(man.tab, 'input[name="answer"][value="yes"]');
    }

    const man = await reader();
    await signIn(man, server.db, participant.email);
    await man.open("/me/pair");
    expect(await man.tab.innerText("main")).toContain(volunteer.email);
    await man.open("/me/meetings/new");
    await tick(man.tab, 'input[name="minutes"][value="60"]');
    await tick(man.tab, 'input[name="what"][value="walk"]');
    await sendFormOf(man.tab, 'input[name="metOn"]');
    const meetings = await server.db
      .selectFrom("meeting")
      .innerJoin("pair", "pair.id", "meeting.pair_id")
      .select(["meeting.minutes", "meeting.what"])
      .where("pair.participant_id", "=", his)
      .where("pair.support_person_id", "=", other)
      .execute();
    expect(meetings).toEqual([{ minutes: 60, what: "walk" }]);
  });
});

/** Every question of a door; going back once loses nothing. */
async function comeIn({ tab, open }: Reader, door: string, man: { name: string; email: string }) {
  await open(`/${door}`);
  await tab.locator("main a.button").first().click();
  await tab.waitForURL(/\/name$/);
  for (let screen = 0; screen < 12 && !tab.url().endsWith("/summary"); screen++) {
    const step = new URL(tab.url()).pathname.split("/").at(-1);
    if (step === "name") await tab.fill('input[name="name"]', man.name);
    if (step === "languages") {
      for (const code of ["fi", "ar"]) {
        await tick(tab, `input[name="language"][value="${code}"]`);
        await tick(tab, `input[name="level-${code}"][value="fluent"]`);
      }
    }
    if (step === "times") await tick(tab, 'input[name="time"][value="2-evening"]');
    if (step === "contact") await tab.fill('input[name="email"]', man.email);
    await press(
      tab,
      tab.locator('main form:has(button[formaction$="/earlier"]), main form').first(),
    );
    if (step !== "name") continue;
    await tab.goBack();
    expect(await tab.inputValue('input[name="name"]')).toBe(man.name);
    await tab.goForward();
  }
  await tick(tab, 'input[name="adult"]');
  await tick(tab, 'input[name="consent"]');
  await sendFormOf(tab, 'input[name="consent"]');
  expect(tab.url()).toMatch(/\/thanks$/);
}

async function moveAlong({ tab, open }: Reader, id: string, stage: string) {
  await open(`/office/people/${id}`);
  await press(
    tab,
    tab.locator(`form[action$="/steps"]:has(button[value="${stage}"])`).first(),
    stage,
  );
}

async function personId(email: string): Promise<string> {
  const { id } = await server.db
    .selectFrom("person")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirstOrThrow();
  return id;
}

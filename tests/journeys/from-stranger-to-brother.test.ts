import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newVisitor, openBrowser } from "#tests/support/browser.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/**
 * The whole way once, as people go it: two men come in by the doors, a coordinator talks with them
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

  test("a participant and a volunteer come in by the two doors", async () => {
    await comeIn(await tabOf(), "join", participant);
    await comeIn(await tabOf(), "volunteer", volunteer);
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

  test("a coordinator moves both along and brings them together, both say yes, they meet", async () => {
    const office = await tabOf("fi");
    await signIn(office, "kaisa@example.org");
    const [his, other] = [await personId(participant.email), await personId(volunteer.email)];
    for (const stage of ["talked", "waiting"]) await moveAlong(office, his, stage);
    for (const stage of ["talked", "in_training", "agreement_signed", "available"]) {
      await moveAlong(office, other, stage);
    }
    await office.open(`/office/people/${his}/matches`);
    const propose = office.tab
      .locator("form", { has: office.tab.locator(`input[value="${other}"]`) })
      .first();
    await press(office.tab, propose);

    const proposal = await server.db
      .selectFrom("pair_proposal")
      .select(["participant_token", "support_person_token"])
      .where("participant_id", "=", his)
      .executeTakeFirstOrThrow();
    for (const token of [proposal.participant_token, proposal.support_person_token]) {
      const man = await tabOf();
      await man.open(`/proposals/${token}`);
      expect(await man.tab.content()).not.toContain("example.org");
      const yes = man.tab
        .locator(
          'form[action*="/answers"] button[value="yes"], form[action*="/answers"]:has(input[value="yes"]) button',
        )
        .first();
      await Promise.all([man.tab.waitForLoadState("load"), yes.click()]);
    }
    const pair = await server.db
      .selectFrom("pair")
      .select("id")
      .where("participant_id", "=", his)
      .executeTakeFirstOrThrow();

    const man = await tabOf();
    await signIn(man, participant.email);
    await man.open("/me/pair");
    expect(await man.tab.content()).toContain(volunteer.email);
    await man.open("/me/meetings/new");
    await man.tab.locator('input[name="minutes"]').first().check({ force: true });
    await man.tab.locator('input[name="what"]').first().check({ force: true });
    await sendFormOf(man.tab, 'input[name="metOn"]');
    const meetings = await server.db
      .selectFrom("meeting")
      .select("id")
      .where("pair_id", "=", pair.id)
      .execute();
    expect(meetings).toHaveLength(1);
  });
});

test("the office brings its register over: seen first, then all of it", async () => {
  const office = await newVisitor(browser);
  const tab = await office.newPage();
  const opened = { tab, open: (path: string) => tab.goto(`${server.url}/fi${path}`) };
  await signIn(opened, "mohamed@example.org");
  const before = await peopleCount();
  await opened.open("/office/people/import");
  await tab.setInputFiles('input[name="file"]', "tests/fixtures/register.xlsx");
  await sendFormOf(tab, 'input[name="file"]');
  expect(await peopleCount()).toBe(before);
  await sendForm(tab, 'main form:not([action$="discarding"])');
  const after = await peopleCount();
  expect(after).toBeGreaterThan(before + 80);
});

type Opened = { tab: Page; open: (path: string) => Promise<unknown> };

/** Every question of a door, answered with the first that is offered. */
async function comeIn(
  { tab, open }: Opened,
  door: "join" | "volunteer",
  man: { name: string; email: string },
) {
  await open(`/${door}`);
  await sendForm(tab, "main form");
  for (let screen = 0; screen < 12 && !tab.url().endsWith("/summary"); screen++) {
    const step = new URL(tab.url()).pathname.split("/").at(-1);
    if (step === "name") await tab.fill('input[name="name"]', man.name);
    if (step === "languages") {
      for (const code of ["fi", "ar"]) {
        await tab.check(`input[name="language"][value="${code}"]`, { force: true });
        await tab.check(`input[name="level-${code}"][value="fluent"]`, { force: true });
      }
    }
    if (step === "times") await tab.locator('input[name="time"]').nth(2).check({ force: true });
    if (step === "contact") await tab.fill('input[name="email"]', man.email);
    const fields = {
      name: "name",
      languages: "language",
      times: "time",
      interests: "interest",
      hopes: "hope",
      offers: "offer",
      area: "canTravel",
      about: "introduction",
      contact: "email",
    };
    await sendFormOf(tab, `[name="${fields[step as keyof typeof fields]}"]`);
  }
  await tab.check('input[name="adult"]', { force: true });
  await tab.check('input[name="consent"]', { force: true });
  await sendFormOf(tab, 'input[name="consent"]');
  expect(tab.url()).toMatch(/\/thanks$/);
}

async function signIn({ tab, open }: Opened, email: string) {
  await open("/sign-in");
  await tab.fill('input[name="contact"]', email);
  await sendFormOf(tab, 'input[name="contact"]');
  const letter = await server.db
    .selectFrom("message")
    .select("facts")
    .where("recipient", "=", email)
    .where("kind", "=", "sign_in_code")
    .orderBy("created_at", "desc")
    .executeTakeFirstOrThrow();
  await tab.fill('input[name="code"]', JSON.parse(letter.facts).code);
  await sendFormOf(tab, 'input[name="code"]');
}

async function moveAlong({ tab, open }: Opened, id: string, stage: string) {
  await open(`/office/people/${id}`);
  const form = tab.locator('form[action$="/steps"]').first();
  const choice = form.locator(`[name="to"][value="${stage}"]`);
  if ((await choice.getAttribute("type")) === "radio") await choice.check({ force: true });
  const button = form.locator(`button[name="to"][value="${stage}"]`);
  if (await button.count()) await Promise.all([tab.waitForLoadState("load"), button.click()]);
  else await press(tab, form);
}

async function sendFormOf(tab: Page, field: string) {
  await press(tab, tab.locator("form", { has: tab.locator(field) }).last());
}

async function sendForm(tab: Page, form: string) {
  await press(tab, tab.locator(form).first());
}

/** Sends a form by its own button, also when it lies in a fold that is closed. */
async function press(tab: Page, form: ReturnType<Page["locator"]>) {
  await Promise.all([
    tab.waitForEvent("framenavigated"),
    form.evaluate((element: HTMLFormElement) => {
      const button = element.querySelector<HTMLButtonElement>("button:not([type=button])");
      element.requestSubmit(button ?? undefined);
    }),
  ]);
  await tab.waitForLoadState("load");
}

async function personId(email: string): Promise<string> {
  const { id } = await server.db
    .selectFrom("person")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirstOrThrow();
  return id;
}

async function peopleCount(): Promise<number> {
  const { count } = await server.db
    .selectFrom("person")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

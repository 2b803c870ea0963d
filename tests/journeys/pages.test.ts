import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSession } from "#app/domain/accounts/sessions.server.ts";
import { officePlan } from "#app/domain/matching/office-plan.server.ts";
import {
  accessibilityFaults,
  DESKTOP,
  newVisitor,
  openBrowser,
  overflow,
  overlaps,
  PHONE,
} from "#tests/support/browser.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** Every page as its reader sees it: nothing wider than the window, nothing that axe-core calls serious. */
let server: RunningServer;
let browser: Browser;
let at: Record<string, string>;
const accounts: Record<string, string> = {};

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ demo: true }), openBrowser()]);
  const { db } = server;
  const pair = await db
    .selectFrom("pair")
    .innerJoin("person", "person.id", "pair.participant_id")
    .innerJoin("meeting", "meeting.pair_id", "pair.id")
    .select([
      "pair.id",
      "person.id as personId",
      "person.account_id as accountId",
      "meeting.id as meetingId",
    ])
    .where("pair.ended_on", "is", null)
    .where("person.account_id", "is not", null)
    .executeTakeFirstOrThrow();
  const event = await db
    .selectFrom("event")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .select(["event.id", "gathering.id as gatheringId"])
    .where("gathering.published_at", "is not", null)
    .where("event.starts_at", ">", new Date().toISOString())
    .executeTakeFirstOrThrow();
  const signUp = await db
    .selectFrom("sign_up")
    .select("token")
    .where("event_id", "=", event.id)
    .executeTakeFirst();
  const proposal = await db
    .selectFrom("pair_proposal")
    .select(["id", "participant_token as token", "participant_id as personId"])
    .where("closed_at", "is", null)
    .executeTakeFirstOrThrow();
  const checkIn = await db
    .selectFrom("check_in")
    .innerJoin("pair", "pair.id", "check_in.pair_id")
    .select("token")
    .where("answered_at", "is", null)
    .where("pair.ended_on", "is", null)
    .executeTakeFirstOrThrow();
  const message = await db
    .selectFrom("message")
    .select("id")
    .where("sent_at", "is", null)
    .executeTakeFirstOrThrow();
  const [planned] = (await officePlan(db)).plan.pairs;
  const place = await db.selectFrom("place").select("id").executeTakeFirstOrThrow();
  const office = await db
    .selectFrom("account")
    .select("id")
    .where("office_role", "=", "admin")
    .executeTakeFirstOrThrow();
  accounts.man = pair.accountId ?? "";
  accounts.office = office.id;
  at = {
    event: event.id,
    gathering: event.gatheringId,
    signUp: signUp?.token ?? "",
    proposalToken: proposal.token,
    proposal: proposal.id,
    checkIn: checkIn.token,
    person: pair.personId,
    waiting: proposal.personId,
    pair: pair.id,
    meeting: pair.meetingId,
    message: message.id,
    planned: planned?.participantId ?? "",
    plannedWith: planned?.supportPersonId ?? "",
    place: place.id,
  };
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

const PAGES: Record<"everyone" | "man" | "office", string[]> = {
  everyone: [
    "",
    "/events",
    "/events?q=zzzz",
    "/events?part=evening&free=yes&fact=free",
    "/events/month",
    "/events/{event}",
    "/gatherings/{gathering}",
    "/sign-ups/{signUp}",
    "/proposals/{proposalToken}",
    "/check-ins/{checkIn}",
    "/join",
    "/join/name",
    "/join/languages",
    "/join/times",
    "/volunteer",
    "/services",
    "/about",
    "/about/privacy",
    "/about/accessibility",
    "/about/translations?q=code",
    "/about/translations/errors/not_a_code",
    "/sign-in",
    "/nothing-here",
  ],
  man: [
    "/me",
    "/me/suggestions",
    "/me/pair",
    "/me/meetings/new",
    "/me/meetings/{meeting}",
    "/me/pair/next-meeting",
    "/me/data",
    "/me/data/correction",
    "/me/data/deletion",
    "/account",
  ],
  office: [
    "/office",
    "/office?whose=all&row={waiting}",
    "/office/absences",
    "/office/people",
    "/office/people?q=zzzz",
    "/office/people/new",
    "/office/people/{person}",
    "/office/people/{person}/edit",
    "/office/people/import",
    "/office/people/export",
    "/office/matching",
    "/office/matching?relaxed=both_ready",
    "/office/matching/waiting",
    "/office/matching/comparison?participantId={planned}&supportPersonId={plannedWith}",
    "/office/matching/acceptance?all=yes",
    "/office/people/{waiting}/matches",
    "/office/proposals",
    "/office/proposals/{proposal}",
    "/office/pairs",
    "/office/pairs/{pair}",
    "/office/gatherings",
    "/office/gatherings/new",
    "/office/gatherings/{gathering}",
    "/office/events/{event}",
    "/office/places",
    "/office/places/new",
    "/office/places/{place}",
    "/office/outbox",
    "/office/feedback",
    "/office/outbox/{message}",
    "/office/audit",
    "/office/settings",
  ],
};

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
      const account = accounts[reader];
      if (account) {
        const token = await openSession(server.db, { accountId: account });
        await visitor.addCookies([{ name: "session", value: token, url: server.url }]);
      }
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
      const path = page.replace(/\{(\w+)\}/g, (_, name) => at[name] ?? "");
      const answer = await tab.goto(`${server.url}/${language}${path}`);
      expect(answer?.status()).toBe(page === "/nothing-here" ? 404 : 200);
      expect(await overflow(tab)).toBe(0);
      expect(await overlaps(tab)).toEqual([]);
      if (screen === PHONE) expect(await accessibilityFaults(tab)).toEqual([]);
      expect(complaints.splice(0)).toEqual([]);
    });
  });
}

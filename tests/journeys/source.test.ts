import { afterAll, beforeAll, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, type Instant, now } from "#app/domain/day.ts";
import { markAttended } from "#app/domain/gatherings/attendance.server.ts";
import { followSources } from "#app/domain/sources/following.server.ts";
import { sourceChains } from "#app/domain/sources/screens.server.ts";
import { addSource } from "#app/domain/sources/sources.server.ts";
import { buildEvent } from "#tests/support/gatherings.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { buildCoordinator } from "#tests/support/world.ts";

/** From a poster on a wall to a man who wants a support person: the link, followed. */
const MEN = 5;
const ANSWERS: [step: string, form: Record<string, string>][] = [
  ["name", { name: "Yusuf" }],
  ["languages", { language: "fi", "level-fi": "native" }],
  ["times", { time: "2-evening" }],
  ["interests", {}],
  ["hopes", { hope: "friendship" }],
  ["area", { search: "", canTravel: "yes" }],
  ["about", {}],
];

let server: RunningServer;
let by: Coordinator;
let code: string;
let dates: { id: string; startsAt: Instant }[];
let group: string;
beforeAll(async () => {
  server = await startServer({ demo: false });
  by = await buildCoordinator(server.db);
  code = await addSource(server.db, { by, name: "Kallion kirjasto", kind: "poster" });
  const [soon, later] = [addHours(now(), 24), addHours(now(), 48)];
  const first = await buildEvent(server.db, { by, startsAt: soon });
  group = first.gatheringId;
  const second = await buildEvent(server.db, { by, gatheringId: group, startsAt: later });
  dates = [
    { id: first.eventId, startsAt: soon },
    { id: second.eventId, startsAt: later },
  ];
});
afterAll(() => server.stop());

const open = (path: string, cookie = "") =>
  fetch(server.url + path, { headers: { Accept: "text/html", Cookie: cookie } });

async function send(path: string, form: Record<string, string>, cookie = "") {
  const answer = await fetch(server.url + path, {
    method: "POST",
    body: new URLSearchParams(form),
    headers: { "Sec-Fetch-Site": "same-origin", Cookie: cookie },
    redirect: "manual",
  });
  const set = answer.headers.get("Set-Cookie")?.split(";")[0];
  return { answer, cookie: set ?? cookie, to: answer.headers.get("Location") ?? "" };
}

test("every way on from a page that he opened by it keeps it, also when the form comes back", async () => {
  const event = `/ar/events/${dates[0]?.id}`;
  const pages = ["", "/events", "/events?q=nothing", "/events/month", "/join", "/volunteer/name"]
    .map((page) => `/ar${page}`)
    .concat("/ar/rounds", "/ar/about", "/ar/nothing-here", event, `/ar/gatherings/${group}`);
  for (const page of pages) {
    const html = await (await open(`${page}${page.includes("?") ? "&" : "?"}via=${code}`)).text();
    const lost = waysOn(html).filter((way) => !way.includes(`via=${code}`));
    expect({ page, lost }).toEqual({ page, lost: [] });
  }
  const wrong = await send(`${event}/sign-ups?via=${code}`, { name: "", contact: "x", via: code });
  expect(wrong.answer.status).toBe(422);
  const html = await wrong.answer.text();
  expect(waysOn(html).filter((way) => !way.includes(`via=${code}`))).toEqual([]);
  expect(html).toContain(`name="via" value="${code}"`);
});

test("each man is counted once, however often he comes", async () => {
  for (let turn = 0; turn < MEN; turn++) {
    const contact = `man${turn}@example.org`;
    for (const { id } of dates) {
      const page = `/fi/events/${id}`;
      if (id === dates[0]?.id) await open(`${page}?via=${code}`);
      const form = { name: "Yusuf", contact, friends: "0", via: code };
      const { to } = await send(`${page}/sign-ups`, form);
      expect(to).toMatch(/^\/fi\/sign-ups\/[\w-]+$/);
    }
    await throughTheDoor(contact);
  }
  await come();
  expect(await followSources(server.db)).toBe(MEN);
  const chain = await chainOf();
  const once = { signedUp: MEN, came: MEN, again: MEN, wants: MEN, offers: 0 };
  expect(chain).toMatchObject(once);
});

test("the volunteers' door is counted as an offer", async () => {
  let cookie = "";
  ({ cookie } = await send(`/fi/volunteer/name?via=${code}`, { name: "Antti" }, cookie));
  const draft = await server.db
    .selectFrom("door_draft")
    .select("answers")
    .where("door", "=", "volunteer")
    .executeTakeFirstOrThrow();
  expect(JSON.stringify(draft)).toContain(code);
});

async function throughTheDoor(email: string) {
  let cookie = "";
  for (const [position, [step, form]] of ANSWERS.entries()) {
    const via = position === 0 ? `?via=${code}` : "";
    ({ cookie } = await send(`/fi/join/${step}${via}`, form, cookie));
  }
  ({ cookie } = await send("/fi/join/contact", { email }, cookie));
  const { to } = await send("/fi/join/summary", { adult: "yes", consent: "yes" }, cookie);
  expect(to).toBe("/fi/join/thanks");
}

async function come() {
  for (const { id: eventId, startsAt: at } of dates) {
    const signUps = await server.db
      .selectFrom("sign_up")
      .select("id")
      .where("event_id", "=", eventId)
      .execute();
    for (const { id: signUpId } of signUps) {
      await markAttended(server.db, { by, eventId, signUpId, at });
    }
  }
}

async function chainOf() {
  const { sources } = await sourceChains(server.db, { by });
  return sources.find((source) => source.code === code);
}

/** The links of a page to pages of ours. */
function waysOn(html: string): string[] {
  const links = [...html.matchAll(/<a\b[^>]*\bhref="(\/[a-z-]+(?:\/[^"]*)?)"/gi)];
  return links
    .map(([, href]) => (href ?? "").replaceAll("&amp;", "&"))
    .filter((href) => !/^\/[^?]*\.(ics|atom)\b|^\/linked-events/.test(href));
}

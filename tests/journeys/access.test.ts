import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSession } from "#app/domain/accounts/sessions.server.ts";
import { now } from "#app/domain/day.ts";
import { buildCalendarLink } from "#tests/support/accounts.ts";
import { listedRoutes } from "#tests/support/routes.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/**
 * Role × route, for every route of `app/routes.ts`: a route without a row here fails.
 * everyone: no sign-in · signed in: any account · men: participants and support persons ·
 * office: coordinators · hosts: the same, and who runs the gathering · own: men, and only what is theirs.
 */
type Who = "everyone" | "signed in" | "men" | "office" | "hosts" | "own";

const ROWS: Record<Who, string[]> = {
  everyone: [
    "/",
    "/*",
    "/healthz",
    "/here/:id/:seal",
    "/delivery-reports",
    "/f/:code",
    "/events.ics",
    "/events/:id.ics",
    "/calendar/:token.ics",
    "/sitemap.xml",
    "/robots.txt",
    "/place-pictures/:hash",
    "/events.atom",
    "/events.geojson",
    "/linked-events/v1",
    "/linked-events/v1/event",
    "/linked-events/v1/event/:id",
    "/linked-events/v1/place",
    "/linked-events/v1/place/:id",
    "/linked-events/v1/keyword",
    "/linked-events/v1/keyword/:id",
    "/linked-events/v1/language",
    "/linked-events/v1/language/:id",
    "/linked-events/v1/*",
    "/:lang",
    "/:lang/services",
    "/:lang/about",
    "/:lang/about/privacy",
    "/:lang/about/accessibility",
    "/:lang/about/translations",
    "/:lang/about/translations/:area/:key",
    "/:lang/letters",
    "/:lang/events",
    "/:lang/events/month",
    "/:lang/events/:id",
    "/:lang/events/:id/picture.png",
    "/:lang/events/:id/sign-ups",
    "/:lang/gatherings/:id",
    "/:lang/embed/events",
    "/:lang/sign-ups/:token",
    "/:lang/sign-ups/:token/friends",
    "/:lang/sign-ups/:token/cancellation",
    "/:lang/sign-ups/:token/renewal",
    "/:lang/sign-ups/:token/reminder",
    "/:lang/sign-ups/:token/silence",
    "/:lang/sign-ups/:token/waiting",
    "/:lang/sign-ups/:token/arrival",
    "/:lang/here/:id/:seal",
    "/:lang/here/:id/:seal/arrivals",
    "/:lang/here/:id/:seal/welcome",
    "/:lang/events/:id/waiting",
    "/:lang/series/:token",
    "/:lang/series/:token/friends",
    "/:lang/series/:token/cancellation",
    "/:lang/series/:token/coming",
    "/:lang/series/:token/declining",
    "/:lang/series/:token/return",
    "/:lang/waiting/:token",
    "/:lang/waiting/:token/coming",
    "/:lang/waiting/:token/leaving",
    "/:lang/waiting/:token/friends",
    "/:lang/waiting/:token/return",
    "/:lang/advocacy",
    "/:lang/rounds",
    "/:lang/rounds/:id",
    "/:lang/join",
    "/:lang/join/:step",
    "/:lang/join/:step/earlier",
    "/:lang/join/summary",
    "/:lang/join/thanks",
    "/:lang/volunteer",
    "/:lang/volunteer/:step",
    "/:lang/volunteer/:step/earlier",
    "/:lang/volunteer/summary",
    "/:lang/volunteer/thanks",
    "/:lang/sign-in",
    "/:lang/sign-in/code",
    "/:lang/sign-out",
    "/:lang/cards/:token",
    "/:lang/proposals/:token",
    "/:lang/proposals/:token/answers",
    "/:lang/check-ins/:token",
    "/:lang/check-ins/:token/answers",
    "/:lang/fewer/:token",
    "/:lang/fewer/:token/:group",
    "/:lang/fewer/:token/:group/again",
    "/:lang/farewells/:token",
    "/:lang/farewells/:token/answers",
    "/:lang/faces/:token",
    "/:lang/faces/:token/answers",
    "/:lang/first-meetings/:token",
    "/:lang/first-meetings/:token/times",
    "/:lang/first-meetings/:token/cannot",
    "/:lang/first-meetings/:token/calendar.ics",
    "/:lang/first-answers/:token",
    "/:lang/first-answers/:token/answers",
  ],
  "signed in": ["/:lang/account", "/:lang/account/language", "/:lang/account/sessions/ending"],
  men: [
    "/:lang/me",
    "/:lang/me/suggestions",
    "/:lang/me/talk",
    "/:lang/me/trainings/:id",
    "/:lang/me/help/:id",
    "/:lang/me/help/:id/removal",
    "/:lang/me/agreement",
    "/:lang/me/certificate",
    "/:lang/rounds/:id/application",
    "/:lang/me/calendar",
    "/:lang/me/calendar/link",
    "/:lang/me/calendar/ending",
    "/:lang/me/data",
    "/:lang/me/data/correction",
    "/:lang/me/data/deletion",
    "/:lang/me/data/take.html",
    "/:lang/me/data/take.json",
  ],
  own: [
    "/:lang/me/suggestions/:id/answers",
    "/:lang/me/suggestions/:id/wishes",
    "/:lang/me/suggestions/:id/not-now",
    "/:lang/me/pair",
    "/:lang/me/pair/call",
    "/:lang/me/pair/next-meeting/calendar.ics",
    "/:lang/me/pair/goals",
    "/:lang/me/pair/goals/:id/progress",
    "/:lang/me/pair/goals/:id/removal",
    "/:lang/me/pair/wishes",
    "/:lang/me/pair/wishes/removal",
    "/:lang/me/pair/next-meeting",
    "/:lang/me/pair/next-meeting/removal",
    "/:lang/me/rounds/:id",
    "/:lang/me/rounds/:id/withdrawal",
    "/:lang/me/rounds/:id/dates.ics",
    "/:lang/me/meetings/new",
    "/:lang/me/meetings/:id",
    "/:lang/me/meetings/:id/removal",
  ],
  hosts: [
    "/:lang/door/:id",
    "/:lang/door/:id/code",
    "/:lang/door/:id/answers",
    "/:lang/door/:id/sign-ups/:signUpId/attendance",
    "/:lang/door/:id/sign-ups/:signUpId/absence",
    "/:lang/door/:id/walk-ins",
    "/:lang/door/:id/heads",
  ],
  office: [],
};

/** Everything under the office is the office's; each is tried all the same. */
const whoMay = (path: string): Who | undefined =>
  path.startsWith("/:lang/office")
    ? "office"
    : (Object.keys(ROWS) as Who[]).find((who) => ROWS[who].includes(path));

const routes = await listedRoutes();
let server: RunningServer;
let visitors: Record<"stranger" | "pairedMan" | "otherMan" | "coordinator", string>;
let ids: Record<string, string>;

beforeAll(async () => {
  server = await startServer({ demo: true });
  const pair = await server.db
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
    .executeTakeFirstOrThrow();
  const other = await server.db
    .selectFrom("person")
    .innerJoin("role", "role.person_id", "person.id")
    .select("person.account_id as accountId")
    .where("role.stage", "=", "applied")
    .executeTakeFirstOrThrow();
  const one = async (
    table:
      | "event"
      | "gathering"
      | "gathering_question"
      | "place"
      | "message"
      | "pair_proposal"
      | "round",
  ) => (await server.db.selectFrom(table).select("id").orderBy("id").executeTakeFirstOrThrow()).id;
  const coordinator = await server.db
    .selectFrom("account")
    .select("id")
    .where("office_role", "=", "admin")
    .executeTakeFirstOrThrow();
  const signUp = await server.db.selectFrom("sign_up").select("token").executeTakeFirstOrThrow();
  const waiting = await server.db
    .selectFrom("waiting")
    .select("token")
    .where("left_at", "is", null)
    .executeTakeFirstOrThrow();
  const series = await server.db
    .selectFrom("series_sign_up")
    .select("token")
    .executeTakeFirstOrThrow();
  const proposal = await server.db
    .selectFrom("pair_proposal")
    .select("participant_token as token")
    .where("closed_at", "is", null)
    .executeTakeFirstOrThrow();
  const checkIn = await server.db
    .selectFrom("check_in")
    .select(["id", "token"])
    .where("answered_at", "is", null)
    .executeTakeFirstOrThrow();
  const face = await server.db.selectFrom("event_face").select("token").executeTakeFirstOrThrow();
  const fewer = await server.db
    .selectFrom("letter_reader")
    .select("token")
    .executeTakeFirstOrThrow();
  const picture = await server.db
    .selectFrom("place_picture")
    .select("hash")
    .executeTakeFirstOrThrow();
  const farewell = await server.db.selectFrom("farewell").select("token").executeTakeFirstOrThrow();
  const firstMeeting = await server.db
    .selectFrom("first_meeting")
    .select("participant_token as token")
    .where("fixed_at", "is not", null)
    .executeTakeFirstOrThrow();
  const firstAnswer = await server.db
    .selectFrom("first_answer")
    .select("token")
    .where("answered_at", "is", null)
    .executeTakeFirstOrThrow();
  const calendar = await buildCalendarLink(server.db, pair.accountId);
  const published = await server.db
    .selectFrom("event")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .select(["event.id", "gathering.id as gatheringId", "gathering.place_id as placeId"])
    .where("gathering.published_at", "is not", null)
    .where("gathering.kind", "!=", "training")
    .where("event.place_id", "is", null)
    .where("event.starts_at", ">", now())
    .executeTakeFirstOrThrow();
  visitors = {
    stranger: "",
    pairedMan: await cookieOf(pair.accountId),
    otherMan: await cookieOf(other.accountId),
    coordinator: await cookieOf(coordinator.id),
  };
  ids = {
    "people/:id": pair.personId,
    "pairs/:id": pair.id,
    "meetings/:id": pair.meetingId,
    "proposals/:id": await one("pair_proposal"),
    "suggestions/:id": await one("pair_proposal"),
    "events/:id": published.id,
    "door/:id": published.id,
    "gatherings/:id": published.gatheringId,
    "places/:id": await one("place"),
    "rounds/:id": await one("round"),
    "event/:id": encodeURIComponent(`veljeksi:${published.id}`),
    "place/:id": encodeURIComponent(`veljeksi:${published.placeId}`),
    "keyword/:id": encodeURIComponent("yso:p6165"),
    "language/:id": "fi",
    "coordinators/:id": coordinator.id,
    ":messageId": await one("message"),
    ":questionId": await one("gathering_question"),
    "sign-ups/:token": signUp.token,
    "waiting/:token": waiting.token,
    "series/:token": series.token,
    "proposals/:token": proposal.token,
    "check-ins/:token": checkIn.token,
    "farewells/:token": farewell.token,
    "faces/:token": face.token,
    "fewer/:token": fewer.token,
    ":group": "reminders",
    ":code": fewer.token.slice(0, 10),
    ":kind": "proposal",
    ":written": "ar",
    ":hash": picture.hash,
    "first-meetings/:token": firstMeeting.token,
    "first-answers/:token": firstAnswer.token,
    "check-ins/:id": checkIn.id,
    "calendar/:token": calendar.token,
  };
});
afterAll(() => server.stop());

test("every route has a row that says who may", () => {
  expect(routes.map(({ path }) => path).filter((path) => !whoMay(path))).toEqual([]);
});

test("no row speaks of a route that is gone", () => {
  const paths = routes.map(({ path }) => path);
  expect(
    Object.values(ROWS)
      .flat()
      .filter((path) => !paths.includes(path)),
  ).toEqual([]);
});

describe.each(routes.filter(({ path }) => !["everyone", undefined].includes(whoMay(path))))(
  "$method $path",
  ({ path, method }) => {
    test("a stranger is sent to sign in", async () => {
      const answer = await ask(path, method, "stranger");
      expect(answer.status).toBe(302);
      expect(answer.headers.get("Location")).toMatch(/^\/fi\/sign-in/);
    });

    test("the wrong person does not learn that it exists", async () => {
      const who = whoMay(path);
      if (who === "office") {
        expect((await ask(path, method, "pairedMan")).status).toBe(404);
        expect((await ask(path, method, "otherMan")).status).toBe(404);
      }
      if (who === "hosts") {
        expect((await ask(path, method, "pairedMan")).status).toBe(404);
        expect((await ask(path, method, "otherMan")).status).toBe(404);
      }
      if (who === "men" || who === "own")
        expect((await ask(path, method, "coordinator")).status).toBe(404);
      if (who === "own" && path.endsWith("/:id")) {
        expect((await ask(path, method, "otherMan")).status).toBe(404);
      }
    });

    test("a post without its form by the wrong person is refused like the page", async () => {
      if (whoMay(path) === "office")
        expect((await ask(path, "POST", "otherMan")).status).toBeGreaterThanOrEqual(404);
    });
  },
);

describe.each(
  routes.filter(
    ({ path, method }) =>
      whoMay(path) === "everyone" && method === "GET" && !/[:*]step|cards|here|\*/.test(path),
  ),
)("$method $path", ({ path }) => {
  test("is open to everyone", async () => {
    for (const visitor of ["stranger", "coordinator"] as const) {
      const answer = await ask(path, "GET", visitor);
      expect(answer.status).toBeLessThan(400);
      expect(answer.headers.get("Location") ?? "").not.toMatch(/sign-in\?/);
    }
  });
});

test("an unknown page is a page that helps, in the reader's language", async () => {
  const answer = await fetch(`${server.url}/ar/nothing-here`);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('dir="rtl"');
});

test("a post from another site is refused, whoever sends it", async () => {
  const headers = { Cookie: visitors.coordinator, "Sec-Fetch-Site": "cross-site" };
  const answer = await fetch(`${server.url}/fi/sign-out`, {
    method: "POST",
    headers,
    redirect: "manual",
  });
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain("Lomake tuli toiselta sivustolta");
});

test("more than a form can hold is refused in the reader's language, and read by nobody", async () => {
  const answer = await fetch(`${server.url}/ar/join/name`, {
    method: "POST",
    headers: { "Sec-Fetch-Site": "same-origin" },
    body: new URLSearchParams({ name: "x".repeat(300_000) }),
  });
  expect(answer.status).toBe(413);
  expect(await answer.text()).toMatch(/lang="ar" dir="rtl"[\s\S]*ارجع واختصره/);
});

function ask(path: string, method: string, visitor: keyof typeof visitors) {
  return fetch(server.url + urlOf(path), {
    method,
    redirect: "manual",
    headers: { Cookie: visitors[visitor], "Sec-Fetch-Site": "same-origin" },
    ...(method === "POST" ? { body: new URLSearchParams({ nothing: "" }) } : {}),
  });
}

function urlOf(path: string): string {
  return path
    .replace(":lang", "fi")
    .replace(/([\w-]+)\/:(id|token)/g, (found, room) => `${room}/${ids[found] ?? "unknown"}`)
    .replace(":messageId", ids[":messageId"] ?? "")
    .replace(":questionId", ids[":questionId"] ?? "")
    .replace(/:(group|hash|code|kind|written)/g, (name) => ids[name] ?? "")
    .replace(":language", "fi")
    .replace(":area/:key", "common/close")
    .replace(/:\w+/g, "unknown");
}

async function cookieOf(accountId: string | null): Promise<string> {
  return `session=${await openSession(server.db, { accountId: accountId ?? "" })}`;
}

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSession } from "#app/domain/accounts/sessions.server.ts";
import { buildCalendarLink } from "#tests/support/accounts.ts";
import { type World, worldOf } from "#tests/support/pages.ts";
import { listedRoutes } from "#tests/support/routes.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { ROWS, whoMay } from "#tests/support/who-may.ts";

/** Each route of the house, tried by whoever may not: what is not his does not exist for him. */
type Visitor = "stranger" | "pairedMan" | "otherMan" | "coordinator" | "admin";

const routes = await listedRoutes();
/** Rules of the office that a coordinator reads and only an admin changes. */
const ADMINS_CHANGE = ["settings", "settings/matching", "settings/matching/rounds"];

let server: RunningServer;
let world: World;
let visitors: Record<Visitor, string>;
let ids: Record<string, string>;
beforeAll(async () => {
  server = await startServer({ demo: true });
  world = await worldOf(server.db);
  const { man, office } = world.accounts;
  visitors = {
    stranger: "",
    pairedMan: await cookieOf(man),
    otherMan: await cookieOf(await applicant()),
    coordinator: await cookieOf(world.at["colleague"] ?? ""),
    admin: await cookieOf(office),
  };
  ids = await idsIn(world);
});
afterAll(() => server.stop());

test("every route has a row that says who may, and no row speaks of a route that is gone", () => {
  const paths = routes.map(({ path }) => path);
  expect(paths.filter((path) => !whoMay(path))).toEqual([]);
  expect([...ROWS.keys()].filter((path) => !paths.includes(path))).toEqual([]);
});

/** For whom a page does not exist; an entry of another man's is not there for him either. */
function notFor(path: string): Visitor[] {
  const who = whoMay(path);
  if (who === "office" || who === "hosts") return ["pairedMan", "otherMan"];
  if (who === "admins") return ["pairedMan", "otherMan", "coordinator"];
  if (who === "own" && path.endsWith("/:id")) return ["coordinator", "otherMan"];
  return who === "men" || who === "own" ? ["coordinator"] : [];
}

describe.each(routes.filter(({ path }) => whoMay(path) !== "everyone"))(
  "$method $path",
  ({ path, method, file }) => {
    test("a stranger is sent to sign in", async () => {
      const answer = await ask(path, method, "stranger");
      expect(answer.status).toBe(302);
      expect(answer.headers.get("Location")).toMatch(/^\/fi\/sign-in/);
    });

    test("the wrong person does not learn that it exists", async () => {
      for (const visitor of notFor(path)) {
        expect((await ask(path, method, visitor)).status, visitor).toBe(404);
        if (path.startsWith("/:lang/office"))
          expect((await ask(path, "POST", visitor)).status, visitor).toBeGreaterThanOrEqual(404);
      }
    });

    test("nor does it say anything when it is asked without the page around it", async () => {
      if (method === "POST") return;
      for (const visitor of ["stranger", ...notFor(path)] as const) {
        const bare = await askBare(path, file, visitor);
        expect([202, 404], visitor).toContain(bare.status);
        expect(await bare.text()).toMatch(/sign-in|ErrorResponse/);
      }
    });
  },
);

test("asked without the page around it, a page does answer who may read it", async () => {
  const bare = await askBare("/:lang/office/audit", "routes/office/audit/route.tsx", "coordinator");
  expect([bare.status, await bare.text()]).toEqual([200, expect.stringContaining("entries")]);
});

test.each(ADMINS_CHANGE)("a coordinator reads %s and does not change it", async (page) => {
  expect((await ask(`/:lang/office/${page}`, "GET", "coordinator")).status).toBe(200);
  expect((await ask(`/:lang/office/${page}`, "POST", "coordinator")).status).toBe(404);
});

describe.each(
  routes.filter(
    ({ path, method }) =>
      whoMay(path) === "everyone" && method === "GET" && !/[:*]step|cards|here|\*/.test(path),
  ),
)("$method $path", ({ path }) => {
  test("is open to everyone", async () => {
    for (const visitor of ["stranger", "admin"] as const) {
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
  const headers = { Cookie: visitors.admin, "Sec-Fetch-Site": "cross-site" };
  const url = `${server.url}/fi/sign-out`;
  const answer = await fetch(url, { method: "POST", headers, redirect: "manual" });
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

function ask(path: string, method: string, visitor: Visitor) {
  return fetch(server.url + urlOf(path), {
    method,
    redirect: "manual",
    headers: { Cookie: visitors[visitor], "Sec-Fetch-Site": "same-origin" },
    ...(method === "POST" ? { body: new URLSearchParams({ nothing: "" }) } : {}),
  });
}

/** Remix answers with what one route alone has loaded: no layout above it can stand guard. */
function askBare(path: string, file: string, visitor: Visitor) {
  const only = encodeURIComponent(file.replace(/\.tsx?$/, ""));
  const url = `${server.url + urlOf(path)}.data?_routes=${only}`;
  return fetch(url, { redirect: "manual", headers: { Cookie: visitors[visitor] } });
}

function urlOf(path: string): string {
  return path
    .replace(":lang", "fi")
    .replace(/([\w-]+)\/:(id|token)/g, (found, room) => `${room}/${ids[found] ?? "unknown"}`)
    .replace(/:(\w+)/g, (name) => ids[name] ?? "unknown");
}

/** What stands for each `:id` and `:token`, by the room before it. */
async function idsIn({ at, accounts }: World): Promise<Record<string, string>> {
  const of = (table: "place_picture" | "gathering", column: "hash" | "place_id", id = "") =>
    server.db
      .selectFrom(table as "gathering")
      .select(column as "place_id")
      .$if(id !== "", (those) => those.where("id", "=", id))
      .executeTakeFirstOrThrow() as Promise<Record<string, string>>;
  const { place_id: place } = await of("gathering", "place_id", at["gathering"]);
  const { hash = "" } = await of("place_picture", "hash");
  const { token: calendar } = await buildCalendarLink(server.db, accounts.man);
  const named = {
    "people/:id": "person",
    "pairs/:id": "pair",
    "meetings/:id": "meeting",
    "proposals/:id": "proposal",
    "suggestions/:id": "proposal",
    "events/:id": "event",
    "door/:id": "event",
    "gatherings/:id": "gathering",
    "places/:id": "place",
    "rounds/:id": "round",
    "coordinators/:id": "colleague",
    "statements/:id": "statement",
    "check-ins/:id": "checkInId",
    "farewells/:id": "farewellId",
    ":messageId": "message",
    ":questionId": "question",
    "sign-ups/:token": "signUp",
    "waiting/:token": "inQueue",
    "series/:token": "series",
    "proposals/:token": "proposalToken",
    "check-ins/:token": "checkIn",
    "farewells/:token": "farewell",
    "faces/:token": "face",
    "fewer/:token": "fewer",
    "first-meetings/:token": "firstMeeting",
    "first-answers/:token": "firstAnswer",
  };
  return {
    ...Object.fromEntries(Object.entries(named).map(([room, one]) => [room, at[one] ?? ""])),
    "event/:id": encodeURIComponent(`veljeksi:${at["event"]}`),
    "place/:id": encodeURIComponent(`veljeksi:${place}`),
    "keyword/:id": encodeURIComponent("yso:p6165"),
    "language/:id": "fi",
    "calendar/:token": calendar ?? "",
    ":hash": hash,
    ":code": at["fewer"]?.slice(0, 10) ?? "",
    ":group": "reminders",
    ":kind": "proposal",
    ":written": "ar",
    ":part": "work",
    ":language": "fi",
    ":area": "common",
    ":key": "close",
  };
}

/** A man who has applied and has no pair. */
async function applicant(): Promise<string> {
  const { id } = await server.db
    .selectFrom("person")
    .innerJoin("role", "role.person_id", "person.id")
    .select("person.account_id as id")
    .where("role.stage", "=", "applied")
    .executeTakeFirstOrThrow();
  return id ?? "";
}

async function cookieOf(accountId: string): Promise<string> {
  return `session=${await openSession(server.db, { accountId })}`;
}

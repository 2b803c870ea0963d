import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loader as start, action as startAnew } from "#app/routes/public/doors/start/route.tsx";
import { action as earlier } from "#app/routes/public/doors/step/earlier.ts";
import { action as answer, loader as question } from "#app/routes/public/doors/step/route.tsx";
import { action as send, loader as summary } from "#app/routes/public/doors/summary/route.tsx";
import { loader as thanks } from "#app/routes/public/doors/thanks/route.tsx";
import type { Db } from "#db/open.ts";
import { house } from "#tests/support/world.ts";

type Form = Record<string, string | string[]>;
type Handler = (args: never) => unknown;

const ANSWERS: Record<string, Form> = {
  name: { name: "Yusuf" },
  languages: { language: ["ar", "fi"], "level-ar": "native", "level-fi": "basic" },
  times: { time: ["2-evening"] },
  interests: {},
  hopes: { hope: "friendship" },
  area: { search: "", canTravel: "yes" },
  about: {},
  contact: { phone: "040 123 4567" },
};

describe("the door", () => {
  let db: Db;
  let cookie = "";
  beforeAll(async () => {
    db = await house();
  });
  beforeEach(async () => {
    cookie = "";
    await db.deleteFrom("door_draft").execute();
    await db.deleteFrom("person").execute();
  });

  test("leads from question to question, without JavaScript", async () => {
    const response = await press(answer, "/ar/join/name", ANSWERS.name);
    expect(response.status).toBe(302);
    expect(response.headers.get("Location")).toBe("/ar/join/languages");
    expect(response.headers.get("Set-Cookie")).toMatch(/^join_draft=.+HttpOnly; SameSite=Lax/);
  });

  test("says what is missing, and keeps what was typed", async () => {
    const response = await press(answer, "/fi/join/languages", { language: "ar" });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      fields: { "level-ar": "level_needed" },
      values: { language: "ar" },
    });
    const long = await press(answer, "/fi/join/about", { introduction: "ä".repeat(20_000) });
    expect(await long.json()).toMatchObject({ fields: { introduction: "too_long" } });
    const code = await press(answer, "/fi/join/name", { name: "Yusuf 131052-308T" });
    expect(await code.json()).toMatchObject({ fields: { name: "identity_code" } });
    expect(await db.selectFrom("door_draft").select("door").execute()).toEqual([]);
  });

  test("goes back without losing what stands half-way", async () => {
    const response = await press(earlier, "/fi/join/contact/earlier", { phone: "040" });
    expect(response.headers.get("Location")).toBe("/fi/join/about");
    expect(await seen(question, "/fi/join/contact")).toMatchObject({
      kept: { values: { phone: "040" } },
    });
  });

  test("shows the places found before it goes on without one", async () => {
    const response = await press(answer, "/fi/join/area", { search: "Kallio" });
    expect(response.headers.get("Location")).toBe("/fi/join/area?search=Kallio");
    const { areas } = await seen(question, "/fi/join/area?search=kalio");
    expect(areas.choices).toContainEqual({ value: "091|Kallio", label: "Kallio, Helsinki" });
  });

  test("knows no other questions than its own", async () => {
    expect((await press(answer, "/fi/join/offers", {})).status).toBe(404);
    expect((await press(answer, "/fi/volunteer/hopes", {})).status).toBe(404);
    expect((await press(answer, "/fi/join/passport", {})).status).toBe(404);
  });

  test("leads who comes to the summary too early to what is missing", async () => {
    await press(answer, "/fi/join/name", ANSWERS.name);
    const response = await ask(summary, "/fi/join/summary");
    expect(response.headers.get("Location")).toBe("/fi/join/languages");
  });

  test("takes a man in, with a consent, and once", async () => {
    await answerAll();
    expect(await seen(summary, "/ar/join/summary")).toMatchObject({ answers: { name: "Yusuf" } });
    const without = await press(send, "/ar/join/summary", { adult: "yes" });
    expect(without.status).toBe(422);
    const both = { adult: "yes", consent: "yes" };
    const presses = [press(send, "/ar/join/summary", both), press(send, "/ar/join/summary", both)];
    for (const response of await Promise.all(presses)) {
      expect(response.headers.get("Location")).toBe("/ar/join/thanks");
    }
    expect(await db.selectFrom("person").select(["name", "language"]).execute()).toEqual([
      { name: "Yusuf", language: "ar" },
    ]);
    expect(await seen(thanks, "/ar/join/thanks")).toMatchObject({ door: "join" });
  });

  test("looks the same to a man whose contact is known and to one whose is not", async () => {
    const both = { adult: "yes", consent: "yes" };
    const answers: string[] = [];
    for (let time = 0; time < 2; time++) {
      cookie = "";
      await answerAll();
      const response = await press(send, "/fi/join/summary", both);
      answers.push(`${response.status} ${response.headers.get("Location")}`);
    }
    expect(answers[0]).toBe(answers[1]);
    const people = await db.selectFrom("person").select("same_contact_as").execute();
    expect(people.filter((person) => person.same_contact_as !== null)).toHaveLength(1);
  });

  test("offers to continue, and to begin anew", async () => {
    await press(answer, "/fi/join/name", ANSWERS.name);
    expect(await seen(start, "/fi/join")).toEqual({ door: "join", begun: true, next: "languages" });
    expect(await seen(start, "/fi/volunteer")).toMatchObject({ begun: false });
    const response = await press(startAnew, "/fi/join", {});
    expect(response.headers.get("Set-Cookie")).toMatch(/Max-Age=0/);
    expect(await db.selectFrom("door_draft").select("door").execute()).toEqual([]);
  });

  async function answerAll() {
    for (const [step, form] of Object.entries(ANSWERS)) {
      expect((await press(answer, `/ar/join/${step}`, form)).status).toBe(302);
    }
  }

  /** Posts as a browser with its cookie would, and keeps the cookie that comes back. */
  async function press(action: Handler, path: string, form: Form = {}) {
    const body = new FormData();
    for (const [name, value] of Object.entries(form)) {
      for (const one of [value].flat()) body.append(name, one);
    }
    const response = await call(action, path, { method: "POST", body });
    const set = response.headers.get("Set-Cookie");
    if (set) cookie = set.split(";")[0] as string;
    return response;
  }
  const ask = (loader: Handler, path: string) => call(loader, path, {});
  const seen = async (loader: Handler, path: string): Promise<any> =>
    (await ask(loader, path)).json();

  async function call(handler: Handler, path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(cookie ? { Cookie: cookie } : {});
    const request = new Request(`http://localhost:3000${path}`, { ...init, headers });
    const step = new URL(request.url).pathname.split("/")[3];
    try {
      const answer = await handler({ request, params: { lang: "fi", step } } as never);
      if (answer instanceof Response) return answer;
      const { data, init: how } = answer as { data?: unknown; init?: ResponseInit };
      return how ? Response.json(data, how) : Response.json(answer);
    } catch (thrown) {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    }
  }
});

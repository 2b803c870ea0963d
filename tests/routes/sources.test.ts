import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { beforeAll, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, now } from "#app/domain/day.ts";
import { writeOpenings } from "#app/domain/sources/openings.server.ts";
import { countOpenings } from "#app/http/openings.server.ts";
import { loader as poster } from "#app/routes/office/gatherings/poster/route.tsx";
import { action as rename } from "#app/routes/office/sources/name.ts";
import { action as retire } from "#app/routes/office/sources/retirement.ts";
import { action as add, loader as sources } from "#app/routes/office/sources/route.tsx";
import { action as signUp } from "#app/routes/public/events/sign-ups/route.tsx";
import type { Db } from "#db/open.ts";
import { buildEvent } from "#tests/support/gatherings.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { get, post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

let db: Db;
let kaisa: Coordinator;
let man: string;
beforeAll(async () => {
  db = await house();
  kaisa = await buildCoordinator(db);
  man = (await buildParticipant(db, { by: kaisa })).accountId;
});

describe("/office/sources", () => {
  const path = "/fi/office/sources";
  const form = { name: "Kallion kirjasto", kind: "poster" };

  test("is the office's alone", async () => {
    expect((await get(sources, path)).status).toBe(302);
    expect((await get(sources, path, { as: man })).status).toBe(404);
    expect((await post(add, path, { form })).status).toBe(302);
    expect((await post(add, path, { form, as: man })).status).toBe(404);
    expect(await db.selectFrom("source").selectAll().execute()).toEqual([]);
  });

  test("takes a name and a kind, once", async () => {
    const as = kaisa.accountId;
    const bad = await post(add, path, { form: { name: "", kind: "wall" }, as });
    expect(bad.status).toBe(422);
    expect(await bad.json()).toMatchObject({ fields: { name: "required", kind: "choose_one" } });
    expect((await post(add, path, { form, as })).status).toBe(302);
    expect((await post(add, path, { form, as })).status).toBe(422);
    const { sources: all } = await (await get(sources, path, { as })).json();
    expect(all.map(({ code }: { code: string }) => code)).toEqual([
      "poster",
      "shared",
      "kallion-kirjasto",
    ]);
  });

  test("the code in a link goes with the sign-up; what is no code does not", async () => {
    const { eventId } = await buildEvent(db, { by: kaisa });
    const sent = (via: string, contact: string) =>
      post(signUp, `/fi/events/${eventId}/sign-ups`, {
        params: { id: eventId },
        form: { name: "Ali", contact, friends: "0", via },
      });
    await sent("kallion-kirjasto", "a@example.org");
    await sent("<script>", "b@example.org");
    const rows = await db
      .selectFrom("sign_up")
      .select(["email", "source"])
      .orderBy("email")
      .execute();
    expect(rows).toEqual([
      { email: "a@example.org", source: "kallion-kirjasto" },
      { email: "b@example.org", source: null },
    ]);
  });
});

describe("a source that is there", () => {
  const path = (verb: string) => `/fi/office/sources/kallion-kirjasto/${verb}`;
  const row = () => db.selectFrom("source").select(["name", "retired_at"]).executeTakeFirst();
  const sent = (verb: string, asked: { as?: string; code?: string; name?: string }) =>
    post(verb === "name" ? rename : retire, path(verb), {
      params: { code: asked.code ?? "kallion-kirjasto" },
      form: verb === "name" ? { name: asked.name ?? "Toinen nimi" } : {},
      as: asked.as,
    });

  test.each(["name", "retirement"])("%s is the office's alone", async (verb) => {
    const before = await row();
    expect((await sent(verb, {})).headers.get("Location")).toMatch(/^\/fi\/sign-in/);
    expect((await sent(verb, { as: man })).status).toBe(404);
    expect((await sent(verb, { as: kaisa.accountId, code: "unknown" })).status).toBe(404);
    expect(await row()).toEqual(before);
  });

  test("gets another name, but none without letters or too long", async () => {
    const as = kaisa.accountId;
    const empty = await sent("name", { as, name: " " });
    expect([empty.status, await empty.json()]).toMatchObject([
      422,
      { fields: { name: "required" } },
    ]);
    const long = await sent("name", { as, name: "ä".repeat(20_000) });
    expect([long.status, await long.json()]).toMatchObject([422, { fields: { name: "too_long" } }]);
    expect((await sent("name", { as, name: "Kallio 🏛️" })).status).toBe(302);
    expect(await row()).toMatchObject({ name: "Kallio 🏛️" });
  });

  test("is retired, twice is once; it is no more chosen for posters, and keeps what it counted", async () => {
    const as = kaisa.accountId;
    expect((await sent("retirement", { as })).status).toBe(302);
    const { retired_at: since } = (await row()) ?? {};
    expect(since).toBeTruthy();
    expect((await sent("retirement", { as })).status).toBe(302);
    expect(await row()).toMatchObject({ retired_at: since });
    const { gatheringId: id } = await buildEvent(db, { by: kaisa });
    const answer = await get(poster, `/fi/office/gatherings/${id}/poster`, { params: { id }, as });
    const { sources: offered } = await answer.json();
    expect(offered.map(({ code }: { code: string }) => code)).toEqual(["poster", "shared"]);
    const { sources: all } = await (await get(sources, "/fi/office/sources", { as })).json();
    expect(all[2]).toMatchObject({ code: "kallion-kirjasto", signedUp: 1, retiredAt: since });
  });
});

describe("openings", () => {
  const opened = (url: string, headers: IncomingHttpHeaders = {}) => {
    const all = { accept: "text/html", host: "here.example", ...headers };
    countOpenings({ method: "GET", url, headers: all } as IncomingMessage);
  };

  test("count arrivals of people, and nothing else", async () => {
    opened("/fi/events?via=poster");
    opened("/events?via=poster");
    opened("/fi/events/abc?x=1&via=poster", { referer: "https://elsewhere.example/" });
    opened("/fi/events/abc?via=poster", { referer: "https://here.example/fi/events?via=poster" });
    opened("/fi/events?via=poster", { "user-agent": "WhatsApp/2.23" });
    opened("/fi/events?via=poster", { "user-agent": "Googlebot/2.1" });
    opened("/fi/events?via=poster", { "sec-purpose": "prefetch" });
    opened("/fi/events?via=poster", { accept: "image/png" });
    opened("/fi/events?via=POSTER!");
    opened("/fi/embed/events?via=poster", { referer: "https://partner.example/" });
    await writeOpenings(db);
    const rows = await db.selectFrom("source_opening").select(["code", "openings"]).execute();
    expect(rows).toEqual([{ code: "poster", openings: 2 }]);
    const list = "https://here.example/fi/embed/events?via=poster";
    opened("/fi/events/abc?via=poster", { referer: list });
    await writeOpenings(db);
    const { openings } = await db
      .selectFrom("source_opening")
      .select("openings")
      .executeTakeFirstOrThrow();
    expect(openings).toBe(3);
  });
});

describe("/office/gatherings/:id/poster", () => {
  const asked = async (query: string, { id, as }: { id: string; as?: string }) =>
    get(poster, `/fi/office/gatherings/${id}/poster${query}`, { params: { id }, as });

  test("is the office's alone", async () => {
    const { gatheringId: id } = await buildEvent(db, { by: kaisa });
    expect((await asked("", { id })).status).toBe(302);
    expect((await asked("", { id, as: man })).status).toBe(404);
    expect((await asked("", { id: "unknown", as: kaisa.accountId })).status).toBe(404);
  });

  test("speaks its own language, with the text that there is, and leaves cancelled dates out", async () => {
    const { gatheringId: id, eventId } = await buildEvent(db, {
      by: kaisa,
      startsAt: addHours(now(), 24),
    });
    const later = await buildEvent(db, {
      by: kaisa,
      gatheringId: id,
      startsAt: addHours(now(), 72),
    });
    await db
      .updateTable("event")
      .set({ cancelled_at: now(), cancelled_by: kaisa.accountId })
      .where("id", "=", later.eventId)
      .execute();
    const answer = await asked("?language=ar&paper=a5", { id, as: kaisa.accountId });
    const { poster: paper } = await answer.json();
    expect(paper).toMatchObject({
      title: "Jalkapalloa",
      textLanguage: "fi",
      isPublic: true,
      facts: [{ fact: "free", words: "مجاني" }, { fact: "step_free" }],
      words: { noAccount: expect.stringContaining("حساب") },
    });
    expect(paper.dates).toHaveLength(1);
    const one = await asked(`?event=${eventId}`, { id, as: kaisa.accountId });
    expect((await one.json()).poster.eventId).toBe(eventId);
    const off = await asked(`?event=${later.eventId}`, { id, as: kaisa.accountId });
    expect(off.status).toBe(404);
  });
});

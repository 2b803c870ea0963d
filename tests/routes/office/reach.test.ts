import { beforeAll, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { loader as news, action as send } from "#app/routes/office/events/news/route.tsx";
import { action as copy } from "#app/routes/office/gatherings/gathering/copies.ts";
import { action as edit } from "#app/routes/office/gatherings/gathering/edit.tsx";
import { action as remove } from "#app/routes/office/gatherings/gathering/removal.ts";
import { loader as listing } from "#app/routes/office/gatherings/listing/route.tsx";
import { loader as poster } from "#app/routes/office/gatherings/poster/route.tsx";
import { loader as week } from "#app/routes/office/week/route.tsx";
import type { Db } from "#db/open.ts";
import { buildEvent, buildGathering, someContact } from "#tests/support/gatherings.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { get, post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

let db: Db;
let kaisa: Coordinator;
let man: string;
let eventId: string;
let gatheringId: string;
beforeAll(async () => {
  db = await house();
  kaisa = await buildCoordinator(db);
  man = (await buildParticipant(db, { by: kaisa })).accountId;
  ({ eventId, gatheringId } = await buildEvent(db, { by: kaisa }));
  await signUp(db, { eventId, name: "Ali", contact: someContact(), language: "ar" });
});

describe.each([
  ["/fi/office/week", week, {}],
  ["/fi/office/events/x/news", news, "event"],
  ["/fi/office/gatherings/x/listing", listing, "gathering"],
] as const)("%s", (path, loader, of) => {
  const params = () => ({ id: of === "event" ? eventId : gatheringId });

  test("is the office's alone", async () => {
    expect((await get(loader, path, { params: params() })).status).toBe(302);
    expect((await get(loader, path, { params: params(), as: man })).status).toBe(404);
    const as = kaisa.accountId;
    expect((await get(loader, path, { params: params(), as })).status).toBe(200);
  });
});

test("news want words, and reach whoever comes", async () => {
  const asked = { params: { id: eventId }, as: kaisa.accountId };
  const path = `/fi/office/events/${eventId}/news`;
  expect((await post(send, path, { ...asked, form: { fi: " " } })).status).toBe(422);
  expect((await post(send, path, { ...asked, form: { fi: "x".repeat(401) } })).status).toBe(422);
  const refused = await post(send, path, { ...asked, as: man, form: { fi: "Hei" } });
  expect(refused.status).toBe(404);
  expect((await post(send, path, { ...asked, form: { fi: "Hei" } })).status).toBe(302);
  const sent = await db
    .selectFrom("message")
    .select("facts")
    .where("kind", "=", "event_news")
    .execute();
  expect(sent.map(({ facts }) => JSON.parse(facts).text)).toEqual(["Hei"]);
});

test("texts for other sites carry the source and speak the language that was asked for", async () => {
  const path = `/fi/office/gatherings/${gatheringId}/listing?language=so&via=moniheli`;
  const answer = await get(listing, path, { params: { id: gatheringId }, as: kaisa.accountId });
  const { listing: made } = await answer.json();
  const [event, call, short] = made.texts.map(({ text }: { text: string }) => text);
  expect(event).toContain("Jalkapalloa");
  expect(event).toContain(`/so/gatherings/${gatheringId}?via=moniheli`);
  expect(call).toContain("/so/volunteer?via=moniheli");
  expect(short.length).toBeLessThan(event.length);
});

test("a training, to which nobody comes from the street, has no poster and no texts for other sites", async () => {
  const training = await buildGathering(db, { by: kaisa, kind: "training" });
  for (const loader of [listing, poster]) {
    const asked = { params: { id: training }, as: kaisa.accountId };
    expect((await get(loader, "/fi/office/gatherings/x/paper", asked)).status).toBe(404);
  }
});

test("a group is copied into a draft, which opens and can be thrown away; for others it is not there", async () => {
  const copied = (as?: string, id = gatheringId) =>
    post(copy, `/fi/office/gatherings/${id}/copies`, { params: { id }, as });
  expect((await copied()).headers.get("Location")).toMatch(/sign-in/);
  expect((await copied(man)).status).toBe(404);
  expect((await copied(kaisa.accountId, "unknown")).status).toBe(404);
  const answer = await copied(kaisa.accountId);
  const id = answer.headers.get("Location")?.split("/").at(-1) as string;
  const made = await db
    .selectFrom("gathering")
    .select("published_at as publishedAt")
    .where("id", "=", id)
    .executeTakeFirst();
  expect([id === gatheringId, made]).toEqual([false, { publishedAt: null }]);
  const removed = (of: string, as?: string) =>
    post(remove, `/fi/office/gatherings/${of}/removal`, { params: { id: of }, as });
  expect((await removed(id, man)).status).toBe(404);
  expect((await removed(gatheringId, kaisa.accountId)).status).toBe(404);
  expect((await removed(id, kaisa.accountId)).status).toBe(302);
  expect((await removed(id, kaisa.accountId)).status).toBe(404);
  const left = await db.selectFrom("gathering").select("id").where("id", "=", id).execute();
  expect(left).toEqual([]);
});

test("how much Finnish is needed is one step of five", async () => {
  const { place_id } = await db
    .selectFrom("gathering")
    .select("place_id")
    .where("id", "=", gatheringId)
    .executeTakeFirstOrThrow();
  const form = { kind: "leisure", placeId: place_id, languages: ["fi"], facts: ["free"] };
  const sent = (finnish: string) =>
    post(edit, "/fi/office/gatherings/x/edit", {
      params: { id: gatheringId },
      as: kaisa.accountId,
      form: { ...form, finnish },
    });
  const facts = async () =>
    (
      await db
        .selectFrom("gathering_fact")
        .select("fact")
        .where("gathering_id", "=", gatheringId)
        .orderBy("fact")
        .execute()
    ).map(({ fact }) => fact);
  expect((await sent("few_words")).status).toBe(302);
  expect(await facts()).toEqual(["few_words", "free"]);
  expect((await sent("")).status).toBe(302);
  expect(await facts()).toEqual(["free"]);
});

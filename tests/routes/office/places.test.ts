import { beforeAll, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { action as merge } from "#app/routes/office/places/place/merging.ts";
import { loader } from "#app/routes/office/places/place/route.tsx";
import { action as write } from "#app/routes/office/places/place/ways.ts";
import type { Db } from "#db/open.ts";
import { buildPlace } from "#tests/support/gatherings.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { get, post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

let db: Db;
let kaisa: Coordinator;
let man: string;
let id: string;
let other: string;
beforeAll(async () => {
  db = await house();
  kaisa = await buildCoordinator(db);
  man = (await buildParticipant(db, { by: kaisa })).accountId;
  id = await buildPlace(db, { by: kaisa });
  other = await buildPlace(db, { by: kaisa });
});

test("the way there is written by the office alone, within its length", async () => {
  const form = { fi: "Sininen ovi.", ar: "الباب الأزرق" };
  const sent = (as?: string, what: Record<string, string> = form) =>
    post(write, `/fi/office/places/${id}/ways`, { params: { id }, as, form: what });
  expect((await sent()).status).toBe(302);
  expect((await sent(man)).status).toBe(404);
  expect((await sent(kaisa.accountId, { fi: "x".repeat(601) })).status).toBe(422);
  expect(await db.selectFrom("place_way").selectAll().execute()).toEqual([]);
  expect((await sent(kaisa.accountId)).headers.get("Location")).toBe(`/fi/office/places/${id}`);
  const page = await get(loader, `/fi/office/places/${id}`, {
    params: { id },
    as: kaisa.accountId,
  });
  expect((await page.json()).ways).toEqual([
    { language: "ar", text: "الباب الأزرق" },
    { language: "fi", text: "Sininen ovi." },
  ]);
});

test("a place is merged by the office alone, into another one", async () => {
  const sent = (into: string, as?: string) =>
    post(merge, `/fi/office/places/${id}/merging`, { params: { id }, as, form: { into } });
  expect((await sent(other)).headers.get("Location")).toMatch(/sign-in/);
  expect((await sent(other, man)).status).toBe(404);
  expect((await sent("", kaisa.accountId)).status).toBe(422);
  expect((await sent(id, kaisa.accountId)).status).toBe(422);
  expect((await sent("unknown", kaisa.accountId)).status).toBe(404);
  expect((await sent(other, kaisa.accountId)).headers.get("Location")).toBe(
    `/fi/office/places/${other}`,
  );
});

import { beforeEach, describe, expect, test } from "vitest";
import type { Man } from "#app/domain/accounts/viewer.ts";
import { now } from "#app/domain/day.ts";
import { action as notNow } from "#app/routes/me/suggestions/not-now.ts";
import { loader as suggestions } from "#app/routes/me/suggestions/route.tsx";
import { action as wish } from "#app/routes/me/suggestions/wishes.ts";
import type { Db } from "#db/open.ts";
import { buildMan } from "#tests/support/pairs.ts";
import { get, post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

let db: Db;
let yusuf: Man;
let pekka: Man;
let stranger: Man;

beforeEach(async () => {
  db = await house();
  // Nobody of the tests before stands in the way.
  await db.updateTable("role").set({ stage: "on_a_break" }).execute();
  yusuf = await buildMan(db, "participant", now(), { surname: "Hassan" });
  pekka = await buildMan(db, "support_person", now(), { surname: "Virtanen" });
  stranger = await buildMan(db, "participant", now(), { stage: "talked" });
});

const see = async (man: Man) =>
  (await get(suggestions, "/fi/me/suggestions", { as: man.accountId })).json();
const idFor = async (man: Man): Promise<string> => (await see(man)).shown[0].id;

test("both men see the same page about each other; nobody else sees either", async () => {
  const [his, others] = [await see(yusuf), await see(pekka)];
  expect(his.shown).toMatchObject([{ side: "participant", other: { name: "Pekka" } }]);
  expect(others.shown).toMatchObject([{ side: "support_person", other: { name: "Yusuf" } }]);
  expect(JSON.stringify([his, others])).not.toMatch(/Hassan|Virtanen|example\.org/);
  expect(JSON.stringify(his)).not.toContain(pekka.personId);
  expect((await see(stranger)).shown).toEqual([]);
  const kaisa = await buildCoordinator(db);
  const office = await get(suggestions, "/fi/me/suggestions", { as: kaisa.accountId });
  expect(office.status).toBe(404);
});

describe.each([
  ["a wish", wish, {}, "wish_told"],
  ["not now", notNow, { words: "Liian kaukana" }, "not_now_told"],
] as const)("%s", (_name, action, form, toast) => {
  const send = (id: string, as?: string, given: Record<string, string> = form) =>
    post(action, `/fi/me/suggestions/${id}/x`, { as, form: given, params: { id } });

  test("is told once by him whom it is about, and by nobody else", async () => {
    const id = await idFor(yusuf);
    expect((await send(id)).headers.get("Location")).toMatch(/^\/fi\/sign-in/);
    expect((await send(id, pekka.accountId)).status).toBe(404);
    expect((await send(id, stranger.accountId)).status).toBe(404);
    expect((await send(yusuf.personId, yusuf.accountId)).status).toBe(404);
    const said = await send(id, yusuf.accountId);
    expect(said.headers.get("Location")).toBe("/fi/me/suggestions");
    expect(said.headers.get("Set-Cookie")).toContain(toast);
    expect((await send(id, yusuf.accountId)).status, "twice is once").toBe(302);
  });

  test("that comes too late is refused with a sentence", async () => {
    const id = await idFor(yusuf);
    await db.updateTable("role").set({ stage: "on_a_break" }).execute();
    const late = await send(id, yusuf.accountId);
    expect(late.status).toBe(422);
    expect(await late.json()).toMatchObject({ refusal: "proposal_closed" });
  });
});

test("why not now is a few words, not a novel and no identity code", async () => {
  const id = await idFor(yusuf);
  const send = (words: string) =>
    post(notNow, "/fi/x", { as: yusuf.accountId, form: { words }, params: { id } });
  expect((await send("x".repeat(301))).status).toBe(422);
  expect(await (await send("131052-308T")).json()).toMatchObject({
    fields: { words: "identity_code" },
  });
  expect((await send("")).status).toBe(302);
});

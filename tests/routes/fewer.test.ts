import { beforeEach, expect, test } from "vitest";
import { write } from "#app/domain/messages/outbox.server.ts";
import { action as again } from "#app/routes/public/fewer/again.ts";
import { loader as page } from "#app/routes/public/fewer/route.tsx";
import { loader as short } from "#app/routes/public/fewer/short.ts";
import { action as stop, loader as stopPage } from "#app/routes/public/fewer/stop.ts";
import type { Db } from "#db/open.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { get, post } from "#tests/support/requests.ts";
import { house } from "#tests/support/world.ts";

let db: Db;
let yusuf: string;
let ali: string;
beforeEach(async () => {
  db = await house();
  yusuf = await readerIn("ar");
  ali = await readerIn("so");
});

/** A man who has been reminded once, by the token of his link. */
async function readerIn(language: "ar" | "so") {
  const { personId } = await buildParticipant(db, { language });
  const facts = { name: "Yusuf", until: "2026-12-24" };
  const to = { email: `${personId}@example.org`, phone: null };
  const letter = { to, language, personId, facts, dedupeKey: `reminder ${personId}` };
  await write(db, { kind: "proposal_reminder", ...letter });
  const reader = db.selectFrom("letter_reader").select("token").where("person_id", "=", personId);
  return (await reader.executeTakeFirstOrThrow()).token;
}
const wanted = async (token: string) => {
  const answer = await get(page, `/fi/fewer/${token}`, { params: { token } });
  const groups: { group: string; isWanted: boolean }[] = await answer.json();
  return groups.filter(({ isWanted }) => isWanted).map(({ group }) => group);
};
const ALL = ["reminders", "check_ins", "thanks", "news"];

test("opening a link changes nothing: neither the page, nor the link of a mail, nor the short one", async () => {
  const params = { token: yusuf, group: "reminders" };
  expect((await get(stopPage, `/ar/fewer/${yusuf}/reminders`, { params })).status).toBe(200);
  const code = yusuf.slice(0, 10);
  const answer = await get(short, `/f/${code}`, { params: { code } });
  expect(answer.headers.get("Location")).toBe(`/ar/fewer/${yusuf}`);
  expect(answer.headers.get("Cache-Control")).toContain("no-store");
  expect(await wanted(yusuf)).toEqual(ALL);
});

test("a press stops one group of his own letters; twice is once; another press takes it up again", async () => {
  const params = { token: yusuf, group: "reminders" };
  const press = (action: typeof stop, form: Record<string, string> = {}) =>
    post(action, `/fi/fewer/${yusuf}/reminders`, { params, form });
  expect((await press(stop)).status).toBe(302);
  expect((await press(stop, { "List-Unsubscribe": "One-Click" })).status).toBe(200);
  expect(await wanted(yusuf)).toEqual(ALL.slice(1));
  expect(await wanted(ali)).toEqual(ALL);
  await press(again);
  await press(again);
  expect(await wanted(yusuf)).toEqual(ALL);
});

test("an unknown link, group or code is not there", async () => {
  const at = (token: string, group: string) => ({ params: { token, group } });
  expect((await post(stop, "/fi/fewer/x/reminders", at("x", "reminders"))).status).toBe(404);
  expect((await post(stop, "/fi/fewer/x/codes", at(yusuf, "codes"))).status).toBe(404);
  for (const code of ["", "a", `${yusuf.slice(0, 9)}~`, "%".repeat(10)]) {
    const answer = await get(short, "/f/x", { params: { code } });
    expect(answer.headers.get("Location")).toMatch(/^\/fi\/fewer\/[^/]*$/);
    const params = { token: code };
    expect((await get(page, "/fi/fewer/x", { params })).status).toBe(404);
  }
});

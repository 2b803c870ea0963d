import { beforeEach, describe, expect, test } from "vitest";
import { addDays, helsinkiInstant, now, today } from "#app/domain/day.ts";
import { sendCheckIns } from "#app/domain/pairs/check-ins.server.ts";
import { endPair } from "#app/domain/pairs/lifecycle.server.ts";
import type { Row } from "#app/domain/today/rows.ts";
import { loader as home } from "#app/routes/me/home/route.tsx";
import { loader as data } from "#app/routes/me/my-data/route.tsx";
import { loader as takeJson } from "#app/routes/me/my-data/take-json.ts";
import { loader as myPair } from "#app/routes/me/pair/route.tsx";
import { action as handle } from "#app/routes/office/check-ins/handling.ts";
import { action as hear } from "#app/routes/office/check-ins/hearing.ts";
import { loader as voice } from "#app/routes/office/check-ins/voice.ts";
import { loader as pairPage } from "#app/routes/office/pairs/pair/route.tsx";
import { loader as officeToday } from "#app/routes/office/today/route.tsx";
import { action as answer } from "#app/routes/public/check-ins/answers.ts";
import { loader as page } from "#app/routes/public/check-ins/route.tsx";
import type { Db } from "#db/open.ts";
import { buildPair } from "#tests/support/pairs.ts";
import { get, post } from "#tests/support/requests.ts";
import { house } from "#tests/support/world.ts";

let db: Db;
let pair: Awaited<ReturnType<typeof buildPair>>;
let token: string;
let id: string;
beforeEach(async () => {
  db = await house();
  pair = await buildPair(db, { on: addDays(today(), -20) });
  await sendCheckIns(db);
  const row = await db
    .selectFrom("check_in")
    .select(["id", "token"])
    .where("person_id", "=", pair.participant.personId)
    .executeTakeFirstOrThrow();
  ({ id, token } = row);
});

const see = (as?: string) => get(page, `/fi/check-ins/${token}`, { params: { token }, as });
const say = (form: Record<string, string>, as?: string) =>
  post(answer, `/fi/check-ins/${token}/answers`, { params: { token }, form, as });
const LOW = { face: "1", didMeet: "no", callMe: "yes", words: "Soittakaa illalla" };

describe("the link of a check-in", () => {
  test("opens without signing in, is kept nowhere, and takes one answer that can be changed", async () => {
    const open = await see();
    expect(open.headers.get("Cache-Control")).toBe("private, no-store");
    expect(open.headers.get("X-Robots-Tag")).toBe("noindex");
    expect(await open.json()).toMatchObject({ state: "open", other: "Pekka", said: null });
    expect((await say(LOW)).headers.get("Location")).toBe(`/fi/check-ins/${token}`);
    expect(await (await see()).json()).toMatchObject({
      state: "answered",
      isForOffice: true,
      said: { face: 1, didMeet: "no", callMe: true, words: "Soittakaa illalla" },
    });
    await say({ face: "4" });
    expect(await (await see()).json()).toMatchObject({
      isForOffice: false,
      said: { face: 4, didMeet: null, callMe: false, words: null },
    });
  });

  test("asks for a face, or for the wish to be called; takes no identity code and no novel", async () => {
    expect(await (await say({})).json()).toMatchObject({ fields: { face: "choose_one" } });
    expect(await (await say({ face: "6" })).json()).toMatchObject({
      fields: { face: "choose_one" },
    });
    const refused = await say({ face: "3", words: "olen 131052-308T" });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({
      fields: { words: "identity_code" },
      values: { face: "3" },
    });
    expect((await say({ face: "3", words: "a".repeat(1001) })).status).toBe(422);
    expect((await say({ callMe: "yes" })).status).toBe(302);
  });

  test("is not there with another token, nor for another man who is signed in", async () => {
    const as = pair.supportPerson.accountId;
    expect((await see(as)).status).toBe(404);
    expect((await say(LOW, as)).status).toBe(404);
    expect((await see(pair.participant.accountId)).status).toBe(200);
    token = "none";
    expect((await see()).status).toBe(404);
    expect((await say(LOW)).status).toBe(404);
  });

  test("says kindly that it is too late, and shows nothing of what he said", async () => {
    await say(LOW);
    await post(handle, "/fi/office/check-ins/x/handling", {
      params: { id },
      as: pair.by.accountId,
    });
    expect(await (await see()).json()).toMatchObject({ state: "closed", said: null, other: "" });
    const late = await say({ face: "5" });
    expect(late.status).toBe(422);
    expect(await late.json()).toMatchObject({ refusal: "check_in_closed" });
  });
});

test("the link of a pair that has ended says so kindly, and takes nothing", async () => {
  const { by, pairId } = pair;
  await endPair(db, { by, pairId, on: today(), reason: "time" });
  expect(await (await see()).json()).toMatchObject({ state: "closed", other: "", said: null });
  expect(await (await say(LOW)).json()).toMatchObject({ refusal: "check_in_closed" });
  const row = db.selectFrom("check_in").select("face").where("token", "=", token);
  expect(await row.executeTakeFirst()).toEqual({ face: null });
});

test("what one man says the other never sees", async () => {
  await say(LOW);
  const as = pair.supportPerson.accountId;
  for (const [loader, path] of [
    [home, "/fi/me"],
    [myPair, "/fi/me/pair"],
    [data, "/fi/me/data"],
  ] as const) {
    const text = await (await get(loader, path, { as })).text();
    expect(text).not.toContain("illalla");
    expect(text).not.toContain(token);
  }
});

test("his own page asks him how it goes until he has answered", async () => {
  const as = pair.participant.accountId;
  const asked = async () => (await (await get(home, "/fi/me", { as })).json()).checkIns;
  expect(await asked()).toEqual([{ token, other: "Pekka" }]);
  await say({ face: "5" });
  expect(await asked()).toEqual([]);
});

describe("the office", () => {
  const allRows = async () => {
    const as = pair.by.accountId;
    const shown = await (await get(officeToday, "/fi/office?whose=all", { as })).json();
    return [...shown.now.rows, ...shown.soon.rows];
  };
  const rowOfHis = async () =>
    (await allRows()).find(({ personId }) => personId === pair.participant.personId);
  const rows = async () => {
    const isHis = ({ about }: Row) => about.kind === "check_in" && about.id === pair.pairId;
    return (await allRows()).filter(isHis);
  };
  const handling = (as?: string) =>
    post(handle, `/fi/office/check-ins/${id}/handling`, { params: { id }, as });

  test("sees at once who asks to be called, on the row of the man, until it is marked", async () => {
    expect(await rows()).toEqual([]);
    await say(LOW);
    expect(await rows()).toMatchObject([
      { why: "call_me", urgency: "now", since: today(), call: [pair.participant.personId] },
    ]);
    await say({ face: "2" });
    expect(await rows()).toMatchObject([{ why: "low_face", urgency: "now" }]);
    const done = await handling(pair.by.accountId);
    expect(done.headers.get("Location")).toBe(`/fi/office/pairs/${pair.pairId}`);
    expect(done.headers.get("Set-Cookie")).toContain("check_in_handled");
    expect(await rows()).toEqual([]);
  });

  test("sees who has answered neither the question nor the reminder", async () => {
    const noon = (ago: number) => helsinkiInstant(addDays(today(), -ago), "12:00");
    await db
      .updateTable("check_in")
      .set({ sent_at: noon(14), reminded_at: noon(7) })
      .where("id", "=", id)
      .execute();
    const { also, checkInId } = await rowOfHis();
    expect(also).toContain("check_in_unanswered");
    expect(checkInId).toBe(id);
  });

  test("alone may mark it as handled", async () => {
    await say(LOW);
    expect((await handling()).headers.get("Location")).toMatch(/^\/fi\/sign-in/);
    expect((await handling(pair.participant.accountId)).status).toBe(404);
    const params = { id: "none" };
    const as = pair.by.accountId;
    expect((await post(handle, "/fi/office/check-ins/none/handling", { params, as })).status).toBe(
      404,
    );
  });

  test("alone marks what a man told as read, from the list or from the page, and only what was read", async () => {
    await say({ face: "4", words: "Kalassa" });
    const { at } = await db
      .selectFrom("check_in")
      .select("answered_at as at")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const hearing = (
      as?: string,
      query = "",
      form: Record<string, string> = { answeredAt: at ?? "" },
    ) => post(hear, `/fi/office/check-ins/${id}/hearing${query}`, { params: { id }, form, as });
    const as = pair.by.accountId;
    expect((await hearing()).headers.get("Location")).toMatch(/^\/fi\/sign-in/);
    expect((await hearing(pair.participant.accountId)).status).toBe(404);
    expect((await hearing(as, "", {})).status).toBe(422);
    const stale = await hearing(as, "", { answeredAt: "2026-01-01T10:00:00Z" });
    expect(stale.headers.get("Set-Cookie")).toContain("told_anew");
    const page = await hearing(as);
    expect(page.headers.get("Location")).toBe(`/fi/office/pairs/${pair.pairId}`);
    expect(page.headers.get("Set-Cookie")).toContain("saved");
    const list = await hearing(as, "?whose=mine");
    expect(list.headers.get("Location")).toBe("/fi/office/pairs?show=told&whose=mine");
    const heard = await db.selectFrom("check_in").select("heard_by").where("id", "=", id).execute();
    expect(heard).toEqual([{ heard_by: as }]);
  });

  test("reads on the page of the pair what each has said, and that it was read is in the log", async () => {
    await say(LOW);
    const as = pair.by.accountId;
    const path = `/fi/office/pairs/${pair.pairId}`;
    const shown = await (await get(pairPage, path, { params: { id: pair.pairId }, as })).json();
    expect(shown.checkIns).toHaveLength(2);
    expect(JSON.stringify(shown)).not.toContain(token);
    expect(shown.checkIns.find((one: { id: string }) => one.id === id)).toMatchObject({
      said: { face: 1, words: "Soittakaa illalla" },
      need: { why: "call_me" },
    });
    const whats = shown.timeline.map(({ what }: { what: string }) => what);
    expect(whats).toEqual(expect.arrayContaining(["check_in_sent", "check_in_answered"]));
    const seen = await db
      .selectFrom("audit_entry")
      .select("id")
      .where("what", "=", "pair_seen")
      .where("person_id", "=", pair.participant.personId)
      .where("happened_at", "<=", now())
      .execute();
    expect(seen.length).toBeGreaterThan(0);
  });
});

describe("what a man says aloud", () => {
  const WEBM = new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3]);
  const file = (bytes: Uint8Array<ArrayBuffer>) =>
    new File([bytes], "voice", { type: "audio/webm" });
  const speak = (bytes: Uint8Array<ArrayBuffer>, more: Record<string, string> = {}) =>
    post(answer, `/fi/check-ins/${token}/answers`, {
      params: { token },
      form: { face: "3", voice: file(bytes), ...more },
    });
  const listen = (as?: string, headers = {}) =>
    get(voice, `/fi/office/check-ins/${id}/voice`, { params: { id }, as, headers });

  test("is heard by the office only, each time with an entry in the log", async () => {
    expect((await speak(WEBM)).status).toBe(302);
    expect((await listen()).headers.get("Location")).toContain("/sign-in");
    for (const man of [pair.participant, pair.supportPerson])
      expect((await listen(man.accountId)).status).toBe(404);
    const heard = await listen(pair.by.accountId);
    expect([heard.headers.get("Content-Type"), heard.headers.get("Cache-Control")]).toEqual([
      "audio/webm",
      "private, no-store",
    ]);
    expect(new Uint8Array(await heard.arrayBuffer())).toEqual(WEBM);
    const logged = db
      .selectFrom("audit_entry")
      .select("person_id")
      .where("what", "=", "voice_heard");
    expect(await logged.execute()).toEqual([{ person_id: pair.participant.personId }]);
    const taken = await get(takeJson, "/fi/me/data/take.json", { as: pair.participant.accountId });
    expect((await taken.json()).voices).toMatchObject([
      { type: "audio/webm", base64: Buffer.from(WEBM).toString("base64") },
    ]);
    const other = await get(takeJson, "/fi/me/data/take.json", {
      as: pair.supportPerson.accountId,
    });
    expect((await other.json()).voices).toEqual([]);
  });

  test("comes in pieces to a player that asks for them, as Safari's does, with one entry in the log", async () => {
    await speak(WEBM);
    const heard = () =>
      db.selectFrom("audit_entry").select("id").where("what", "=", "voice_heard").execute();
    const before = (await heard()).length;
    const piece = async (range: string) => {
      const answer = await listen(pair.by.accountId, { Range: range });
      const bytes = [...new Uint8Array(await answer.arrayBuffer())];
      return [answer.status, answer.headers.get("Content-Range"), bytes];
    };
    expect(await piece("bytes=0-1")).toEqual([206, "bytes 0-1/7", [0x1a, 0x45]]);
    expect(await piece("bytes=0-")).toEqual([206, "bytes 0-6/7", [...WEBM]]);
    expect(await piece("bytes=5-99")).toEqual([206, "bytes 5-6/7", [2, 3]]);
    expect(await piece("bytes=7-")).toEqual([416, "bytes */7", []]);
    expect(await piece("bytes=-2")).toEqual([200, null, [...WEBM]]);
    expect((await heard()).length - before).toBe(2);
  });

  test("stays when only the face is changed, and goes when he takes it back", async () => {
    await speak(WEBM);
    await say({ face: "4" });
    expect((await (await see()).json()).said).toMatchObject({ face: 4, hasVoice: true });
    await say({ face: "4", dropVoice: "yes" });
    expect((await (await see()).json()).said).toMatchObject({ hasVoice: false });
    expect((await listen(pair.by.accountId)).status).toBe(404);
  });

  test("must be a recording of about a minute; nothing of the answer is kept otherwise", async () => {
    const page = await speak(new TextEncoder().encode("<script>alert(1)</script>"));
    expect((await page.json()).fields).toEqual({ voice: "refusal.not_a_recording" });
    const long = new Uint8Array(2_000_001);
    long.set(WEBM);
    expect((await (await speak(long)).json()).fields).toEqual({
      voice: "refusal.recording_too_long",
    });
    expect(await (await see()).json()).toMatchObject({ state: "open", said: null });
  });
});

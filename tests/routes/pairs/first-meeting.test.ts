import { beforeEach, expect, test } from "vitest";
import { addDays, clockOf, dayOf, today } from "#app/domain/day.ts";
import { askAfterFirstMeetings } from "#app/domain/pairs/first-asking.server.ts";
import { firstMeetingOf } from "#app/domain/pairs/first-meeting-rows.server.ts";
import { logMeeting } from "#app/domain/pairs/meetings.server.ts";
import { action as another } from "#app/routes/office/pairs/first-meeting/another-suggestion.ts";
import { action as answerFor } from "#app/routes/office/pairs/first-meeting/answers.ts";
import { loader as officeCalendar } from "#app/routes/office/pairs/first-meeting/calendar.ts";
import {
  action as offer,
  loader as office,
} from "#app/routes/office/pairs/first-meeting/route.tsx";
import { action as tickFor } from "#app/routes/office/pairs/first-meeting/ticks.ts";
import { action as answer } from "#app/routes/public/first-answers/answers.ts";
import { loader as answerPage } from "#app/routes/public/first-answers/route.tsx";
import { loader as calendar } from "#app/routes/public/first-meetings/calendar.ts";
import { action as cannot } from "#app/routes/public/first-meetings/cannot.ts";
import { loader as page } from "#app/routes/public/first-meetings/route.tsx";
import { action as tick } from "#app/routes/public/first-meetings/times.ts";
import type { Db } from "#db/open.ts";
import { buildPlace } from "#tests/support/gatherings.ts";
import { buildMan, buildPair } from "#tests/support/pairs.ts";
import { get, post } from "#tests/support/requests.ts";
import { house } from "#tests/support/world.ts";

let db: Db;
let pair: Awaited<ReturnType<typeof buildPair>>;
let placeId: string;

beforeEach(async () => {
  db = await house();
  pair = await buildPair(db, { on: addDays(today(), -4) });
  placeId = await buildPlace(db, { by: pair.by });
});

const inDays = (days: number) => addDays(today(), days);
const times = () => ({ day1: inDays(3), clock1: "17:30", day2: inDays(5), clock2: "10.00" });
const asOffice = (form: Record<string, string | string[]> = {}, as = pair.by.accountId) => ({
  as,
  params: { id: pair.pairId },
  form,
});
async function offered() {
  await post(offer, "/fi/x", asOffice({ round: "0", placeId, ...times() }));
  const first = await firstMeetingOf(db, pair.pairId);
  if (!first) throw new Error("nothing was offered");
  return first;
}

test("the office offers times: nobody else, with days and clocks that are some, and a place", async () => {
  const form = { round: "0", placeId, ...times() };
  const send = (form: Record<string, string>, as?: string) =>
    post(offer, "/fi/x", { as, params: { id: pair.pairId }, form });
  expect((await send(form)).headers.get("Location")).toMatch(/^\/fi\/sign-in/);
  expect((await send(form, pair.participant.accountId)).status).toBe(404);
  const by = pair.by.accountId;
  const no = async (wrong: Record<string, string>) => {
    const answer = await send({ ...form, ...wrong }, by);
    expect(answer.status).toBe(422);
    return answer.json();
  };
  expect((await no({ day2: "" })).fields).toEqual({ day2: "refusal.two_times_at_least" });
  expect((await no({ clock2: "" })).fields).toEqual({ clock2: "required" });
  expect((await no({ day1: "31.2.2027" })).fields).toEqual({ day1: "not_a_day" });
  expect((await no({ day1: inDays(-1) })).fields).toEqual({ day1: "refusal.time_is_past" });
  const typed = await no({ placeId: "" });
  expect(typed.fields).toEqual({ placeId: "required" });
  expect(typed.values.clock2).toBe("10.00");
  expect((await send(form, by)).status).toBe(302);
  const screen = await (await get(office, "/fi/x", { as: by, params: { id: pair.pairId } })).json();
  expect(screen.offer.times).toHaveLength(2);
});

test("both tick by their links, and the time is in three calendars without a name", async () => {
  const first = await offered();
  const params = (token: string) => ({ token });
  const form = { round: "1", times: first.times.map(({ id }) => id) };
  expect((await get(page, "/fi/x", { params: { token: "gone" } })).status).toBe(404);
  const asOther = { params: params(first.participantToken), as: pair.supportPerson.accountId };
  expect((await get(page, "/fi/x", asOther)).status).toBe(404);
  expect((await post(tick, "/fi/x", { ...asOther, form })).status).toBe(404);
  const his = { params: params(first.participantToken) };
  expect((await post(tick, "/fi/x", { ...his, form: { round: "1" } })).status).toBe(422);
  expect((await post(tick, "/fi/x", { ...his, form: { round: "9", times: "none" } })).status).toBe(
    422,
  );
  expect((await get(calendar, "/fi/x", his)).status).toBe(404);
  expect((await post(tick, "/fi/x", { ...his, form })).status).toBe(302);
  const theirs = { params: params(first.supportPersonToken) };
  expect((await post(tick, "/fi/x", { ...theirs, form })).status).toBe(302);
  const shown = await get(page, "/fi/x", his);
  expect(shown.headers.get("Cache-Control")).toContain("no-store");
  const { meetAt, place } = await shown.json();
  expect([dayOf(meetAt), clockOf(meetAt), place]).toEqual([inDays(3), "17:30", "Kallion kirjasto"]);
  for (const answer of [
    await get(calendar, "/fi/x", his),
    await get(calendar, "/fi/x", theirs),
    await get(officeCalendar, "/fi/x", { as: pair.by.accountId, params: { id: pair.pairId } }),
  ]) {
    const text = await answer.text();
    expect(text).toContain(`DTSTART;TZID=Europe/Helsinki:${inDays(3).replaceAll("-", "")}T173000`);
    expect(text).not.toMatch(new RegExp(`${pair.participant.name}|${pair.supportPerson.name}`));
  }
  expect((await post(cannot, "/fi/x", asOther)).status).toBe(404);
  expect((await post(cannot, "/fi/x", his)).status).toBe(302);
  expect((await (await get(page, "/fi/x", his)).json()).state).toBe("fixed");
  expect((await post(cannot, "/fi/x", theirs)).status).toBe(302);
  expect((await (await get(page, "/fi/x", his)).json()).state).toBe("open");
});

test("the office ticks for a man, answers for him, and closes kindly; nobody else does", async () => {
  const first = await offered();
  const ticks = { round: "1", side: "participant", times: first.times[0]?.id ?? "" };
  const stranger = (await buildMan(db, "participant")).accountId;
  for (const as of [stranger, pair.participant.accountId]) {
    for (const action of [tickFor, answerFor, another]) {
      expect((await post(action, "/fi/x", asOffice(ticks, as))).status).toBe(404);
    }
  }
  expect((await post(tickFor, "/fi/x", asOffice({ ...ticks, side: "" }))).status).toBe(422);
  expect((await post(tickFor, "/fi/x", asOffice(ticks))).status).toBe(302);
  expect((await firstMeetingOf(db, pair.pairId))?.participantAnsweredAt).not.toBeNull();
  await logMeeting(db, {
    by: pair.participant,
    pairId: pair.pairId,
    metOn: inDays(-2),
    minutes: 60,
    what: "talk",
    place: null,
  });
  expect((await post(answerFor, "/fi/x", asOffice({ side: "participant" }))).status).toBe(422);
  const said = { side: "participant", answer: "another", words: "" };
  expect((await post(answerFor, "/fi/x", asOffice(said))).status).toBe(302);
  expect((await post(another, "/fi/x", asOffice())).status).toBe(302);
  const row = await db
    .selectFrom("pair")
    .select("end_reason")
    .where("id", "=", pair.pairId)
    .executeTakeFirst();
  expect(row?.end_reason).toBe("did_not_click");
  expect((await post(another, "/fi/x", asOffice())).status).toBe(422);
});

test("how he would like to go on is said by the link alone, and not by another man", async () => {
  await logMeeting(db, {
    by: pair.participant,
    pairId: pair.pairId,
    metOn: inDays(-2),
    minutes: 60,
    what: "talk",
    place: null,
  });
  await askAfterFirstMeetings(db);
  const { token } = await db
    .selectFrom("first_answer")
    .select("token")
    .where("person_id", "=", pair.participant.personId)
    .executeTakeFirstOrThrow();
  const params = { token };
  const form = { answer: "go_on", words: "😀".repeat(20) };
  const asOther = { params, as: pair.supportPerson.accountId };
  expect((await get(answerPage, "/fi/x", asOther)).status).toBe(404);
  expect((await post(answer, "/fi/x", { ...asOther, form })).status).toBe(404);
  expect((await post(answer, "/fi/x", { params, form: { answer: "" } })).status).toBe(422);
  const long = { ...form, words: "x".repeat(20_000) };
  expect((await post(answer, "/fi/x", { params, form: long })).status).toBe(422);
  expect((await post(answer, "/fi/x", { params, form })).status).toBe(302);
  const shown = await get(answerPage, "/fi/x", { params });
  expect(shown.headers.get("Cache-Control")).toContain("no-store");
  expect((await shown.json()).said).toMatchObject({ answer: "go_on" });
});

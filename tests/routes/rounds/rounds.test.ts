import { beforeAll, expect, test } from "vitest";
import type { Coordinator, Man } from "#app/domain/accounts/viewer.ts";
import { addDays, clockOf, dayOf, type Instant, now } from "#app/domain/day.ts";
import { planRound } from "#app/domain/rounds/planning.server.ts";
import type { RoundForOffice } from "#app/domain/rounds/screens.server.ts";
import { loader as calendar } from "#app/routes/me/rounds/calendar.ts";
import { loader as mine } from "#app/routes/me/rounds/route.tsx";
import { action as withdraw } from "#app/routes/me/rounds/withdrawal.ts";
import { action as applyForHim } from "#app/routes/office/rounds/applicant/route.tsx";
import {
  loader as whoCame,
  action as writeWhoCame,
} from "#app/routes/office/rounds/attendance/route.tsx";
import { action as edit } from "#app/routes/office/rounds/edit.tsx";
import { action as create } from "#app/routes/office/rounds/new.tsx";
import { action as begin } from "#app/routes/office/rounds/round/beginning.ts";
import { action as moveDate } from "#app/routes/office/rounds/round/date-new-time.ts";
import { action as addDates } from "#app/routes/office/rounds/round/dates.ts";
import { loader as officeRound } from "#app/routes/office/rounds/round/route.tsx";
import { action as writeText } from "#app/routes/office/rounds/text/route.tsx";
import { action as setWeights } from "#app/routes/office/settings/matching/rounds.tsx";
import { loader as door } from "#app/routes/public/doors/start/route.tsx";
import { loader as thanks } from "#app/routes/public/doors/thanks/route.tsx";
import { action as apply, loader as form } from "#app/routes/public/rounds/application/route.tsx";
import { loader as round } from "#app/routes/public/rounds/round/route.tsx";
import { loader as open } from "#app/routes/public/rounds/route.tsx";
import type { Db } from "#db/open.ts";
import { buildPlace } from "#tests/support/gatherings.ts";
import { buildMan } from "#tests/support/pairs.ts";
import { get, post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

let db: Db;
let kaisa: Coordinator;
let yusuf: Man;
let pekka: Man;
let id: string;
const today = dayOf(now());
const days = {
  applyFrom: addDays(today, -3),
  applyUntil: addDays(today, 10),
  startsOn: addDays(today, 30),
  endsOn: addDays(today, 200),
};
const told = { field: "construction", goal: "work_life", evenings: ["2", "4"] };

beforeAll(async () => {
  db = await house();
  kaisa = await buildCoordinator(db);
  yusuf = await buildMan(db, "participant");
  pekka = await buildMan(db, "support_person");
  id = await planRound(db, {
    by: kaisa,
    ...days,
    municipalityCode: "091",
    pairsMost: 5,
    pairKind: "work",
    coordinatorId: null,
    text: { language: "fi", title: "Kokit", summary: "Keittiön miehille." },
  });
});

test("anybody reads of it; a stranger who applies signs in first, one of the office is not a man", async () => {
  expect(await (await get(open, "/fi/rounds")).text()).toContain("Kokit");
  expect((await get(round, `/fi/rounds/${id}`, { params: { id } })).status).toBe(200);
  expect((await get(round, "/fi/rounds/none", { params: { id: "none" } })).status).toBe(404);
  const asked = await get(form, `/fi/rounds/${id}/application`, { params: { id } });
  expect(asked.headers.get("Location")).toBe(
    `/fi/sign-in?next=${encodeURIComponent(`/fi/rounds/${id}/application`)}`,
  );
  const office = { params: { id }, as: kaisa.accountId };
  expect((await get(form, `/fi/rounds/${id}/application`, office)).status).toBe(404);
});

test("a man applies, reads how it stands, changes his mind; another man sees nothing of it", async () => {
  const as = { params: { id }, as: yusuf.accountId };
  const bad = await post(apply, `/fi/rounds/${id}/application`, { ...as, form: { goal: "gold" } });
  expect(bad.status).toBe(422);
  expect((await bad.json()).fields).toEqual({ field: "choose_one", goal: "choose_one" });
  const good = await post(apply, `/fi/rounds/${id}/application`, { ...as, form: told });
  expect(good.headers.get("Location")).toBe(`/fi/me/rounds/${id}`);
  expect(await (await get(mine, `/fi/me/rounds/${id}`, as)).json()).toMatchObject({
    application: "sent",
    evenings: [2, 4],
  });
  const other = { params: { id }, as: pekka.accountId };
  expect((await get(mine, `/fi/me/rounds/${id}`, other)).status).toBe(404);
  expect((await get(calendar, `/fi/me/rounds/${id}/dates.ics`, as)).status).toBe(404);
  await post(withdraw, `/fi/me/rounds/${id}/withdrawal`, other);
  expect((await (await get(mine, `/fi/me/rounds/${id}`, as)).json()).application).toBe("sent");
  await post(withdraw, `/fi/me/rounds/${id}/withdrawal`, as);
  expect((await (await get(mine, `/fi/me/rounds/${id}`, as)).json()).application).toBe("withdrawn");
});

test("whoever registers on the way finds back to the round he came from", async () => {
  const begun = await get(door, `/fi/join?round=${id}`);
  const cookie = (begun.headers.get("Set-Cookie") ?? "").split(";")[0] ?? "";
  expect(cookie).toContain(id);
  const after = await get(thanks, "/fi/join/thanks", { headers: { Cookie: cookie } });
  expect((await after.json()).round).toMatchObject({ id, text: { title: "Kokit" } });
  expect((await (await get(thanks, "/fi/join/thanks")).json()).round).toBe(null);
  const strange = await get(door, "/fi/join?round=%0aSet-Cookie:x");
  expect(strange.headers.get("Set-Cookie")).toBe(null);
});

test("the office plans, writes, applies for a man and gives dates; a man does none of it", async () => {
  const office = { as: kaisa.accountId };
  const plan = { ...days, municipalityCode: "", pairsMost: "4", pairKind: "friendship" };
  const text = { language: "fi", title: "Ohjelmoijat", summary: "Koodaajille." };
  const disorder = await post(create, "/fi/office/rounds/new", {
    ...office,
    form: { ...plan, ...text, startsOn: today },
  });
  expect((await disorder.json()).fields).toEqual({ startsOn: "refusal.round_days_in_order" });
  const made = await post(create, "/fi/office/rounds/new", {
    ...office,
    form: { ...plan, ...text },
  });
  const location = made.headers.get("Location") ?? "";
  const params = { id: location.split("/").at(-1) ?? "" };
  const stands = await post(edit, `${location}/edit`, {
    ...office,
    params,
    form: { ...plan, applyFrom: addDays(today, 1) },
  });
  expect((await stands.json()).fields).toEqual({ applyFrom: "refusal.round_days_stand" });
  await post(writeText, `${location}/texts/ar`, {
    ...office,
    params: { ...params, language: "ar" },
    form: { title: "المبرمجون", summary: "للمبرمجين." },
  });
  const applied = await post(applyForHim, `${location}/applications?person=${pekka.personId}`, {
    ...office,
    params,
    form: told,
  });
  expect(applied.headers.get("Location")).toBe(location);
  const placeId = await buildPlace(db, { by: kaisa });
  const date = { day: addDays(today, 31), starts: "17:30", ends: "19:00", placeId };
  await post(addDates, `${location}/dates`, { ...office, params, form: date });
  const asOffice = async () =>
    (await get(officeRound, location, { ...office, params })).json() as Promise<RoundForOffice>;
  const { applicants, dates, written } = await asOffice();
  expect([applicants.length, dates.length, written]).toEqual([1, 1, ["ar", "fi"]]);
  const ofDate = { ...params, dateId: dates[0]?.id ?? "" };
  const later = { ...date, starts: "18:00", ends: "17:00" };
  const wrong = await post(moveDate, `${location}/dates/1/new-time`, {
    ...office,
    params: ofDate,
    form: later,
  });
  expect((await wrong.json()).fields).toEqual({ ends: "refusal.ends_before_start" });
  await post(moveDate, `${location}/dates/1/new-time`, {
    ...office,
    params: ofDate,
    form: { ...later, ends: "20:00" },
  });
  expect(clockOf((await asOffice()).dates[0]?.startsAt as Instant)).toBe("18:00");
  const tooEarly = await post(writeWhoCame, `${location}/dates/1/attendance`, {
    ...office,
    params: ofDate,
    form: { came: pekka.personId },
  });
  expect(await tooEarly.json()).toMatchObject({ refusal: "event_not_yet" });
  const early = await post(begin, `${location}/beginning`, { ...office, params });
  expect(await early.json()).toMatchObject({ refusal: "round_not_pairing" });

  const man = { as: pekka.accountId, params };
  for (const [action, path] of [
    [begin, "beginning"],
    [addDates, "dates"],
    [applyForHim, `applications?person=${yusuf.personId}`],
    [edit, "edit"],
    [moveDate, "dates/1/new-time"],
    [writeWhoCame, "dates/1/attendance"],
  ] as const) {
    expect((await post(action, `${location}/${path}`, { ...man, form: told })).status).toBe(404);
  }
  expect((await get(whoCame, `${location}/dates/1/attendance`, man)).status).toBe(404);
});

test("an admin weighs the wishes of rounds by themselves; waiting cannot be switched off", async () => {
  await db
    .updateTable("account")
    .set({ office_role: "admin" })
    .where("id", "=", kaisa.accountId)
    .execute();
  const weights = {
    language: "25",
    finnish: "8",
    area: "8",
    times: "12",
    interests: "5",
    hopes: "25",
    hopes_of_support_person: "7",
    profession: "40",
    waiting: "5",
  };
  const save = (form: Record<string, string>) =>
    post(setWeights, "/fi/office/settings/matching/rounds", { as: kaisa.accountId, form });
  expect((await save({ ...weights, waiting: "0" })).status).toBe(422);
  expect((await save(weights)).status).toBe(302);
  const rows = await db.selectFrom("setting").select("key").execute();
  expect(rows.map(({ key }) => key)).toEqual(["round_weights"]);
});

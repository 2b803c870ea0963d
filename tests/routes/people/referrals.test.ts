import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day, today } from "#app/domain/day.ts";
import { deleteMyself } from "#app/domain/privacy/deletion.server.ts";
import { myData } from "#app/domain/privacy/my-data.server.ts";
import { myDataInWords } from "#app/domain/privacy/my-data-words.server.ts";
import { refer, referralsOf } from "#app/domain/referrals/referrals.server.ts";
import { isToBeAsked, NAMELESS } from "#app/domain/referrals/service.ts";
import { yearReport } from "#app/domain/reports/report.server.ts";
import { action as takeBack } from "#app/routes/office/people/person/nameless-removal.ts";
import { action as answer } from "#app/routes/office/people/person/referral-answer.ts";
import { action as remove } from "#app/routes/office/people/person/referral-removal.ts";
import { action as add } from "#app/routes/office/people/person/referrals.ts";
import { loader as person } from "#app/routes/office/people/person/route.tsx";
import type { Db } from "#db/open.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { get, post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

let db: Db;
let kaisa: Coordinator;
let yusuf: Awaited<ReturnType<typeof buildParticipant>>;
const on = today();

beforeAll(async () => {
  db = await house();
  kaisa = await buildCoordinator(db);
});
beforeEach(async () => {
  await db.deleteFrom("referral").execute();
  yusuf = await buildParticipant(db);
});

const send = (
  form: Record<string, string>,
  { as = kaisa.accountId, id = yusuf.personId }: { as?: string | undefined; id?: string } = {},
) => post(add, `/fi/office/people/${id}/referrals`, { params: { id }, as, form });
const all = () => db.selectFrom("referral").selectAll().execute();

describe("showing a man on to another service", () => {
  test("is noted once, however often it is pressed", async () => {
    const form = { service: "employment", on, post: "aaaaaaaaaaaa" };
    const [first] = await Promise.all([send(form), send(form), send({ ...form, post: "other" })]);
    expect(first?.headers.get("Location")).toBe(`/fi/office/people/${yusuf.personId}`);
    expect(await all()).toMatchObject([{ person_id: yusuf.personId, service: "employment" }]);
  });

  test.each(NAMELESS)("%s is a number, and leads to nobody", async (service) => {
    const form = { service, on, post: "bbbbbbbbbbbb" };
    await Promise.all([send(form), send(form)]);
    await send({ ...form, post: "cccccccccccc" });
    expect(await all()).toMatchObject([
      { person_id: null, service },
      { person_id: null, service },
    ]);
    const entries = await db
      .selectFrom("audit_entry")
      .select("detail")
      .where("person_id", "=", yusuf.personId)
      .execute();
    const posts = await db.selectFrom("taken_post").select("id").execute();
    expect(JSON.stringify([entries, posts])).not.toContain(service);
    const screen = await (await get(person, "/fi/x", of({}))).text();
    expect(JSON.parse(screen).referrals).toEqual([]);
  });

  test("says what is wrong at the field", async () => {
    const wrong = await send({ service: "astrology", on: addDays(on, 1) });
    expect(wrong.status).toBe(422);
    expect((await wrong.json()).fields).toEqual({ service: "choose_one" });
    const ahead = await send({ service: "studies", on: addDays(on, 1) });
    expect((await ahead.json()).fields).toEqual({ on: "refusal.day_in_future" });
    expect(await all()).toEqual([]);
  });

  test("is the office's alone, and each man's own", async () => {
    await send({ service: "studies", on });
    const id = (await referralsOf(db, yusuf.personId))[0]?.id ?? "";
    const other = await buildParticipant(db);
    const form = { service: "housing", on };
    expect((await send(form, { as: yusuf.accountId })).status).toBe(404);
    const stranger = await post(add, "/fi/x", { params: { id: yusuf.personId }, form });
    expect(stranger.headers.get("Location")).toMatch(/sign-in/);
    for (const verb of [answer, remove]) {
      const asked = { form: { gotThere: "yes" } };
      const his = { id: yusuf.personId, referralId: id };
      const notHis = { id: other.personId, referralId: id };
      const byHim = { ...asked, params: his, as: yusuf.accountId };
      expect((await post(verb, "/fi/x", byHim)).status).toBe(404);
      const elsewhere = { ...asked, params: notHis, as: kaisa.accountId };
      expect((await post(verb, "/fi/x", elsewhere)).status).toBe(404);
    }
    expect(await all()).toMatchObject([{ id, got_there: null }]);
  });

  test("is asked after in two weeks, answered, and taken away when it was a mistake", async () => {
    await refer(db, {
      by: kaisa,
      personId: yusuf.personId,
      service: "housing",
      on: addDays(on, -14),
    });
    const [noted] = await referralsOf(db, yusuf.personId);
    if (!noted) throw new Error("nothing noted");
    expect(isToBeAsked(noted, on)).toBe(true);
    expect(isToBeAsked(noted, addDays(on, -1))).toBe(false);
    const params = { referralId: noted.id };
    await post(answer, "/fi/x", { ...of(params), form: { gotThere: "no" } });
    const [asked] = await referralsOf(db, yusuf.personId);
    expect(asked && isToBeAsked(asked, on)).toBe(false);
    await post(remove, "/fi/x", of(params));
    expect(await all()).toEqual([]);
  });
});

describe("a number without a name that was a mistake", () => {
  const back = (form: Record<string, string>, as: string | undefined = kaisa.accountId) =>
    post(takeBack, "/fi/x", { params: { id: yusuf.personId }, as, form });
  const health = { service: "health", on };
  const mistake = { service: "health", backOn: on, post: "eeeeeeeeeeee" };

  test("is taken back, one for one page, and the log says so without him", async () => {
    for (const page of ["1", "2", "3"]) await send({ ...health, post: page });
    const [answered] = await Promise.all([back(mistake), back(mistake)]);
    expect(answered?.status).toBe(302);
    expect(await all()).toHaveLength(2);
    await back({ ...mistake, post: "ffffffffffff" });
    expect(await all()).toHaveLength(1);
    const entries = await db
      .selectFrom("audit_entry")
      .select(["account_id as by", "person_id as whom", "detail"])
      .where("what", "=", "referral_taken_back")
      .execute();
    const traced = { by: kaisa.accountId, whom: null, detail: null };
    expect(entries).toEqual([traced, traced]);
  });

  test("is only his who noted it, of that day and service, and never a named one", async () => {
    await send({ ...health, post: "another page" });
    await send({ service: "employment", on });
    const mistaken = { ...mistake, post: "gggggggggggg" };
    const colleague = await buildCoordinator(db);
    const none = await back(mistaken, colleague.accountId);
    expect((await none.json()).fields).toEqual({ backOn: "refusal.nothing_counted" });
    expect((await back({ ...mistaken, backOn: addDays(on, -1) })).status).toBe(422);
    expect((await back({ ...mistaken, service: "legal_advice" })).status).toBe(422);
    const named = await back({ ...mistaken, service: "employment" });
    expect((await named.json()).fields).toEqual({ service: "choose_one" });
    expect((await back(mistaken, yusuf.accountId)).status).toBe(404);
    expect(await all()).toHaveLength(2);
    // What was refused may come again.
    expect((await back(mistaken)).status).toBe(302);
  });
});

test("stands in what he asks to see, goes with him, and stays a number for the funder", async () => {
  const year = on.slice(0, 4);
  await send({ service: "employment", on });
  for (const late of [1, 2, 3, 4, 5]) {
    await send({ service: "health", on: addDays(on, -late % 2) as Day, post: `health-${late}` });
  }
  const man = { ...yusuf, language: "en", officeRole: null } as const;
  const sections = myDataInWords(await myData(db, { man }), "en");
  expect(JSON.stringify(sections.find(({ key }) => key === "referrals"))).toContain("employment");
  await deleteMyself(db, { man });
  expect(await db.selectFrom("referral").select("person_id").distinct().execute()).toEqual([
    { person_id: null },
  ]);
  const report = await yearReport(db, { by: kaisa, year: Number(year), language: "en" });
  expect(report.sections.find(({ code }) => code === "referrals")?.figures).toMatchObject([
    { code: "referrals", value: 6 },
    { code: "employment", value: "fewer" },
    { code: "health", value: "not_told" },
  ]);
});

function of(params: Record<string, string>) {
  return { params: { id: yusuf.personId, ...params }, as: kaisa.accountId };
}

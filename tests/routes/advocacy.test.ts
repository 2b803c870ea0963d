import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import {
  forgetOldObservations,
  noteObservation,
} from "#app/domain/advocacy/observations.server.ts";
import { writeStatement } from "#app/domain/advocacy/statements.server.ts";
import { addDays, addMonths, helsinkiInstant, today } from "#app/domain/day.ts";
import { yearReport } from "#app/domain/reports/report.server.ts";
import { action as removeObservation } from "#app/routes/office/advocacy/observation-removal.ts";
import { action as hear, loader as office } from "#app/routes/office/advocacy/route.tsx";
import { action as hide } from "#app/routes/office/advocacy/statement/hiding.ts";
import { action as write } from "#app/routes/office/advocacy/statement/new.tsx";
import { action as publish } from "#app/routes/office/advocacy/statement/publication.ts";
import { action as remove } from "#app/routes/office/advocacy/statement/removal.ts";
import { action as correct, loader as one } from "#app/routes/office/advocacy/statement/route.tsx";
import { action as sayIn } from "#app/routes/office/advocacy/statement/texts.ts";
import { loader, action as tell } from "#app/routes/public/advocacy/route.tsx";
import type { Db } from "#db/open.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { get, post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

let db: Db;
let kaisa: Coordinator;
const on = today();
const DRAFT = { theme: "work", on, to: "Eduskunta", language: "fi", title: "Työ", text: "Työtä." };

beforeAll(async () => {
  db = await house();
  kaisa = await buildCoordinator(db);
});
beforeEach(async () => {
  await db.deleteFrom("observation").execute();
  await db.deleteFrom("statement").execute();
});

const told = () => db.selectFrom("observation").selectAll().execute();
const published = async (lang = "fi") =>
  (await (await get(loader, `/${lang}/advocacy`, { params: { lang } })).json()).statements;

describe("what men meet", () => {
  test("anyone may tell it, once, and nothing says who he is", async () => {
    const form = { theme: "work", text: "لا عمل 😀" };
    const sent = { params: { lang: "ar" }, form };
    const [answer] = await Promise.all([
      post(tell, "/ar/advocacy", sent),
      post(tell, "/ar/advocacy", sent),
    ]);
    expect(answer?.headers.get("Set-Cookie")).toContain("observation_sent");
    expect(await told()).toMatchObject([{ ...form, language: "ar", noted_by: null, noted_on: on }]);
  });

  test.each([
    ["no theme", { text: "x" }, { theme: "choose_one" }],
    ["no words", { theme: "work", text: " " }, { text: "required" }],
    ["an identity code", { theme: "work", text: "131052-308T" }, { text: "identity_code" }],
    ["too many words", { theme: "work", text: "a".repeat(20_000) }, { text: "too_long" }],
  ])("%s is said at the field, and what was typed stays", async (_name, form, fields) => {
    const answer = await post(tell, "/fi/advocacy", { form });
    expect(answer.status).toBe(422);
    const said = await answer.json();
    expect(said.fields).toEqual(fields);
    expect(said.values.text).toBe(form.text);
    expect(await told()).toEqual([]);
  });

  test("the office hears it too, reads it by theme, and takes away what names somebody", async () => {
    const as = kaisa.accountId;
    await post(hear, "/fi/office/advocacy", { as, form: { theme: "money", text: "Kallista", on } });
    const ahead = { theme: "money", text: "Kallista", on: addDays(on, 1) };
    const refused = await post(hear, "/fi/office/advocacy", { as, form: ahead });
    expect((await refused.json()).fields).toEqual({ on: "refusal.day_in_future" });
    const read = async (theme: string) =>
      (await (await get(office, `/fi/office/advocacy?theme=${theme}`, { as })).json()).observations;
    expect(await read("work")).toEqual([]);
    const [observation] = await read("money");
    expect(observation).toMatchObject({ text: "Kallista", by: "Kaisa" });
    const params = { id: observation.id };
    await post(removeObservation, "/fi/x", { as, params });
    expect((await post(removeObservation, "/fi/x", { as, params })).status).toBe(404);
    expect(await told()).toEqual([]);
  });

  test("its words go after two years, and the number stays", async () => {
    const old = addDays(addMonths(on, -24), -1);
    await noteObservation(db, { by: kaisa, theme: "work", text: "Vanha", language: "fi", on: old });
    await forgetOldObservations(db, helsinkiInstant(on, "12:00"));
    expect(await told()).toMatchObject([{ text: null, noted_by: null, theme: "work" }]);
  });
});

describe("what we say about it", () => {
  test("sent twice from one page is one draft; other words are another, and nothing is lost", async () => {
    const as = kaisa.accountId;
    const send = (form: Record<string, string>) =>
      post(write, "/fi/office/advocacy/statements/new", { as, form });
    const form = { ...DRAFT, post: "aaaaaaaaaaaa" };
    const answers = await Promise.all([send(form), send(form)]);
    const led = answers.map((answer) => answer.headers.get("Location"));
    expect(led[0]).toMatch(/statements\/.+/);
    expect(led[1]).toBe(led[0]);
    const count = async () => (await db.selectFrom("statement").select("id").execute()).length;
    expect(await count()).toBe(1);
    const better = await send({ ...form, text: "Parempi teksti" });
    expect(better.headers.get("Location")).not.toBe(led[0]);
    await send({ ...DRAFT, post: "bbbbbbbbbbbb" });
    expect(await count()).toBe(3);
  });

  test("is a draft until it is published, and each reads it in his language or the nearest", async () => {
    const as = kaisa.accountId;
    const answer = await post(write, "/fi/office/advocacy/statements/new", { as, form: DRAFT });
    const id = answer.headers.get("Location")?.split("/").at(-1) ?? "";
    const params = { id };
    expect(await published()).toEqual([]);
    await post(publish, "/fi/x", { as, params });
    expect(await published("ar")).toMatchObject([{ title: "Työ", language: "fi" }]);
    const arabic = { language: "ar", title: "عمل", text: "عمل" };
    await post(sayIn, "/fi/x", { as, params, form: arabic });
    expect(await published("ar")).toMatchObject([{ title: "عمل", language: "ar" }]);
    expect(await published("fi")).toMatchObject([{ title: "Työ", to: "Eduskunta" }]);
    await post(correct, "/fi/x", { as, params, form: { ...DRAFT, to: "Kunta" } });
    expect(await published()).toMatchObject([{ to: "Kunta" }]);
    const refused = await post(remove, "/fi/x", { as, params });
    expect(await refused.json()).toMatchObject({ refusal: "hide_first" });
    await post(hide, "/fi/x", { as, params });
    expect(await published()).toEqual([]);
    await post(remove, "/fi/x", { as, params });
    expect((await get(one, "/fi/x", { as, params })).status).toBe(404);
  });

  test("says what is wrong at the field", async () => {
    const form = { ...DRAFT, title: "", language: "xx", on: "31.2.2026" };
    const answer = await post(write, "/fi/x", { as: kaisa.accountId, form });
    expect((await answer.json()).fields).toEqual({
      title: "required",
      language: "choose_one",
      on: "not_a_day",
    });
  });

  test("is the office's alone to write", async () => {
    const man = await buildParticipant(db);
    const draft = await writeStatement(db, { by: kaisa, ...DRAFT, theme: "work" });
    const params = { id: draft };
    for (const verb of [hear, write, sayIn, correct, publish, hide, remove, removeObservation]) {
      const given = { params, form: DRAFT };
      const stranger = await post(verb, "/fi/office/x", given);
      expect(stranger.headers.get("Location")).toMatch(/sign-in/);
      expect((await post(verb, "/fi/x", { ...given, as: man.accountId })).status).toBe(404);
    }
    for (const page of [office, one]) {
      expect((await get(page, "/fi/x", { params, as: man.accountId })).status).toBe(404);
    }
    expect(await published()).toEqual([]);
  });
});

test("the funder reads how much was told and said, and no small number", async () => {
  for (const text of ["a", "b", "c", "d", "e", "f"])
    await noteObservation(db, { by: null, theme: "work", text, language: "fi", on });
  await noteObservation(db, { by: null, theme: "money", text: "g", language: "fi", on });
  const year = Number(on.slice(0, 4));
  const { sections } = await yearReport(db, { by: kaisa, year, language: "fi" });
  expect(sections.find(({ code }) => code === "advocacy")?.figures).toMatchObject([
    { code: "statements", value: 0 },
    { code: "observations", value: 7 },
    { code: "work", value: "not_told" },
    { code: "money", value: "fewer" },
  ]);
});

import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import type { Day, Instant } from "#app/domain/day.ts";
import { protectDetails } from "#app/domain/people/profile.server.ts";
import { FIRST_STAGE } from "#app/domain/people/stages.ts";
import {
  DAY_PARTS,
  INTERESTS,
  LEVELS,
  PARTICIPANT_STAGES,
  SPOKEN_LANGUAGES,
  SUPPORT_PERSON_STAGES,
  WISHES,
} from "#app/domain/people/vocabulary.ts";
import { municipalities } from "#app/domain/places/gazetteer.server.ts";
import { importRegister } from "#app/domain/register/apply.server.ts";
import { areaNamed } from "#app/domain/register/area-lookup.server.ts";
import { readAvailability } from "#app/domain/register/availability-words.ts";
import { meaningOf } from "#app/domain/register/columns.ts";
import { readInterests, readWishes } from "#app/domain/register/interest-words.ts";
import { readLanguages } from "#app/domain/register/language-words.ts";
import { countsOf, planImport } from "#app/domain/register/plan.server.ts";
import { roleOfSheet } from "#app/domain/register/sheets.ts";
import { readStage } from "#app/domain/register/stage-words.ts";
import { readRegister } from "#app/domain/register/workbook.server.ts";
import { exportPeople } from "#app/domain/register/write-out.server.ts";
import { formatWeekday } from "#app/i18n/dates.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import { languageName } from "#app/i18n/language-names.ts";
import { OFFICE_LANGUAGES } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildParticipant, buildSupportPerson } from "#tests/support/people.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const today = "2026-11-24" as Day;
const at = "2026-11-24T10:00:00Z" as Instant;

describe.each(OFFICE_LANGUAGES)("what is written out in %s is read back", (language) => {
  const say = translatorFor(language);

  test.each(SPOKEN_LANGUAGES)("the language %s at every level", (code) => {
    for (const level of LEVELS) {
      const text = `${languageName(code, language)} ${say(`words:levels.${level}`)}`;
      expect(readLanguages(text)).toEqual({ languages: [{ language: code, level }], unread: [] });
    }
  });

  test("every weekday and part of the day", () => {
    for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
      for (const part of DAY_PARTS) {
        const text = `${formatWeekday(weekday, language, "short")} ${say(`words:parts.${part}`)}`;
        expect([text, readAvailability(text)]).toEqual([text, [{ weekday, part }]]);
      }
    }
  });

  test("every interest and every wish, alone and in a row", () => {
    const interests = INTERESTS.map((code) => say(`words:interests.${code}`)).join(", ");
    expect(readInterests(interests)).toEqual({ codes: [...INTERESTS], unread: [] });
    const wishes = WISHES.map((code) => say(`words:wishes.${code}`)).join(", ");
    expect(readWishes(wishes)).toEqual({ codes: [...WISHES], unread: [] });
  });

  test("every stage of both men", () => {
    const stages = [
      ...PARTICIPANT_STAGES.map((stage) => ["participant", stage] as const),
      ...SUPPORT_PERSON_STAGES.map((stage) => ["support_person", stage] as const),
    ];
    for (const [role, stage] of stages) {
      const text = say(`words:stages.${role}.${stage}`);
      expect([text, readStage(text, role)?.stage]).toEqual([text, stage]);
    }
  });

  test("every header and both sheets", () => {
    const headers = say("office_register:column", { returnObjects: true }) as unknown as Record<
      string,
      string
    >;
    for (const [column, header] of Object.entries(headers))
      expect([header, meaningOf(header)]).toEqual([header, column]);
    for (const role of Object.keys(FIRST_STAGE))
      expect(roleOfSheet(say(`office_register:sheet.${role}`))).toBe(role);
  });
});

test("every municipality is found by its name", () => {
  const lost = municipalities().filter(({ code, nameFi }) => {
    const found = areaNamed(nameFi);
    return found?.municipalityCode !== code || found.district !== null;
  });
  expect(lost).toEqual([]);
});

describe("export", () => {
  let db: Db;
  let kaisa: Coordinator;
  beforeEach(async () => {
    db = await freshDatabase();
    kaisa = await buildCoordinator(db, "Kaisa");
  });

  test.each(["fi", "en"] as const)("in %s, brought in again, changes nothing", async (language) => {
    const fixture = await readRegister(readFileSync("tests/fixtures/register.xlsx"));
    await importRegister(db, { by: kaisa, register: fixture, at });
    await buildParticipant(db, { name: "Yusuf", availabilityNote: "joka toinen viikko", at });
    await buildSupportPerson(db, { name: "Pekka", surname: "Laine", capacity: 3, at });
    const { file, people } = await exportPeople(db, { by: kaisa, language, at });
    const register = await readRegister(file);
    const plan = await planImport(db, { register, today });
    expect(plan.rows.filter(({ fate }) => fate !== "same")).toEqual([]);
    expect(countsOf(plan)).toMatchObject({ same: people, added: 0, changed: 0, refused: 0 });
  });

  test("into an empty house makes the same men", async () => {
    const fixture = await readRegister(readFileSync("tests/fixtures/register.xlsx"));
    await importRegister(db, { by: kaisa, register: fixture, at });
    const { file } = await exportPeople(db, { by: kaisa, language: "fi", at });
    const elsewhere = await freshDatabase();
    const there = await buildCoordinator(elsewhere, "Kaisa");
    await importRegister(elsewhere, { by: there, register: await readRegister(file), at });
    const second = await exportPeople(elsewhere, { by: there, language: "fi", at });
    expect(await readRegister(second.file)).toEqual(await readRegister(file));
  });

  test("leaves protected men and notes out, and writes down who was in it", async () => {
    const shown = await buildParticipant(db, { name: "Yusuf", at });
    const hidden = await buildParticipant(db, { name: "Salattu", at });
    await protectDetails(db, { by: kaisa, personId: hidden.personId, at });
    const exported = await exportPeople(db, { by: kaisa, language: "fi", at });
    expect(exported).toMatchObject({ people: 1, leftOut: 1 });
    const { rows } = await readRegister(exported.file);
    expect(rows.map(({ cells }) => cells.first_name)).toEqual(["Yusuf"]);
    const log = await db
      .selectFrom("audit_entry")
      .select(["person_id", "what", "account_id"])
      .where("what", "in", ["exported", "register_exported"])
      .execute();
    expect(log).toEqual([
      { person_id: shown.personId, what: "exported", account_id: kaisa.accountId },
      { person_id: null, what: "register_exported", account_id: kaisa.accountId },
    ]);
  });
});

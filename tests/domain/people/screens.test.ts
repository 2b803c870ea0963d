import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import type { Phone } from "#app/domain/contact.ts";
import { addDays, type Day, today } from "#app/domain/day.ts";
import { areaChoices, areaFromText, areaLabel } from "#app/domain/people/area.server.ts";
import { PeopleFiltersForm } from "#app/domain/people/forms.ts";
import { nameOrder } from "#app/domain/people/name-order.ts";
import { nextFor } from "#app/domain/people/next.ts";
import { personScreen } from "#app/domain/people/person-screen.server.ts";
import { peopleScreen } from "#app/domain/people/screens.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildParticipant, buildSupportPerson } from "#tests/support/people.ts";
import { buildCoordinator } from "#tests/support/world.ts";

describe("the list of people", () => {
  let db: Db;
  let kaisa: Coordinator;
  beforeEach(async () => {
    db = await freshDatabase();
    kaisa = await buildCoordinator(db);
    await buildParticipant(db, {
      name: "Äijö",
      surname: "Öhman",
      phone: "+358401234567" as Phone,
      municipalityCode: "837",
      languages: [{ language: "so", level: "native" }],
    });
    await buildParticipant(db, { name: "Yusuf", stage: "talked", coordinatorId: kaisa.accountId });
    await buildSupportPerson(db, { name: "Pekka", stage: "talked" });
  });

  test("finds by name in any spelling and by phone in any spelling", async () => {
    expect(await names({ search: "aijo OHM" })).toEqual(["Äijö"]);
    expect(await names({ search: "040 123 45 67" })).toEqual(["Äijö"]);
    expect(await names({ search: "٠٤٠١٢٣٤٥٦٧" })).toEqual(["Äijö"]);
    expect(await names({ search: "0401" })).toEqual(["Äijö"]);
    expect(await names({ search: "%" })).toHaveLength(3);
    expect(await names({ search: "nobody" })).toEqual([]);
  });

  test("narrows by role, stage, town, language and coordinator", async () => {
    expect(await names({})).toEqual(["Pekka", "Yusuf", "Äijö"]);
    expect(await names({ role: "participant", stage: "talked" })).toEqual(["Yusuf"]);
    expect(await names({ stage: "talked" })).toEqual(["Pekka", "Yusuf"]);
    expect(await names({ municipality: "837" })).toEqual(["Äijö"]);
    expect(await names({ language: "so" })).toEqual(["Äijö"]);
    expect(await names({ coordinator: kaisa.accountId })).toEqual(["Yusuf"]);
    expect(await names({ coordinator: "nobody" })).toEqual(["Pekka", "Äijö"]);
  });

  test("stands in the order in which its reader looks for names", async () => {
    const order = async (language: Language) => {
      const { people } = await peopleScreen(db, kaisa, PeopleFiltersForm.parse({}), language);
      return people.map((man) => man.name);
    };
    expect(await order("sv")).toEqual(["Pekka", "Yusuf", "Äijö"]);
    expect(await order("en")).toEqual(["Äijö", "Pekka", "Yusuf"]);
    expect(await order("fi-simple")).toEqual(await order("fi"));
    expect(await order("ar")).toEqual(await order("en"));
  });

  test("is read in that order from an index, not sorted for each page", async () => {
    const asked = db
      .selectFrom("person")
      .select((eb) => ["person.id", nameOrder(eb, "fi").as("place")])
      .where("person.forgotten_on", "is", null)
      .orderBy("place")
      .orderBy("person.id")
      .compile();
    const { rows: plan } = await sql<{
      detail: string;
    }>`explain query plan ${sql.raw(asked.sql)}`.execute(db);
    expect(plan.map(({ detail }) => detail)).toEqual(["SCAN person USING INDEX person_name_order"]);
  });

  test("does not complain about a query that makes no sense", async () => {
    expect(await names({ role: "king", page: "-3", language: "klingon" })).toHaveLength(3);
    expect(await names({ page: "999" })).toHaveLength(3);
  });

  const names = async (query: Record<string, string>) => {
    const { people } = await peopleScreen(db, kaisa, PeopleFiltersForm.parse(query));
    return people.map((man) => man.name);
  };
});

describe("what to do next", () => {
  const day = "2026-11-24" as Day;
  const role = {
    kind: "participant" as const,
    stage: "waiting",
    stageOn: addDays(day, -12),
    coordinatorId: "kaisa",
    breakUntil: null,
    capacity: 1,
  };
  const man = {
    hasContact: true,
    hasSameContact: false,
    hasOpenProposal: false,
    openPairs: 0,
    roles: [role],
  };

  test("follows from where he stands and since when", () => {
    expect(nextFor(man, day)).toEqual([{ code: "participant.waiting", days: 12 }]);
    expect(nextFor({ ...man, hasOpenProposal: true }, day)).toEqual([{ code: "proposal_open" }]);
    expect(nextFor({ ...man, roles: [] }, day)).toEqual([{ code: "no_open_role" }]);
  });

  test("leaves a pair, a full support person and a break in peace", () => {
    const nothing = (change: object, facts = {}) =>
      expect(nextFor({ ...man, ...facts, roles: [{ ...role, ...change }] }, day)).toEqual([]);
    nothing({ stage: "paired" });
    nothing({ stage: "on_a_break", breakUntil: addDays(day, 1) });
    nothing({ kind: "support_person", stage: "available" }, { openPairs: 1 });
  });

  test("asks again on the day until which a break was meant", () => {
    const over = { ...role, stage: "on_a_break", breakUntil: day };
    expect(nextFor({ ...man, roles: [over] }, day)).toEqual([{ code: "break_over" }]);
  });
});

describe("a man's page", () => {
  test("has everything about him", async () => {
    const db = await freshDatabase();
    const kaisa = await buildCoordinator(db);
    const yusuf = await buildParticipant(db, { by: kaisa, specialWishes: "Halal" });
    const screen = await personScreen(db, { by: kaisa, personId: yusuf.personId, language: "fi" });
    expect(screen).toMatchObject({
      person: { name: "Yusuf", createdBy: null },
      specialWish: { text: "Halal" },
      roles: [{ stage: "waiting", steps: [{ stage: "interested" }, {}, { takenBy: "Kaisa" }] }],
      messages: [{ subject: "Kiva, että tulit mukaan", state: "waiting" }],
      next: [{ code: "participant.waiting", days: 0 }, { code: "no_coordinator" }],
      today: today(),
    });
  });
});

describe("an area", () => {
  test("is found by what men type, and said with its town", () => {
    expect(areaFromText("Kallio, Helsinki", "fi")).toEqual({
      municipalityCode: "091",
      district: "Kallio",
    });
    expect(areaFromText(null, "fi")).toEqual({ municipalityCode: null, district: null });
    expect(areaLabel({ municipalityCode: "091", district: null }, "fi")).toBe("Helsinki");
    expect(areaChoices("tampere", "fi")[0]).toEqual({ value: "837", label: "Tampere" });
  });

  test("is refused when it is nowhere or in several places", () => {
    expect(() => areaFromText("Xyzzy", "fi")).toThrow("area_unknown");
    expect(() => areaFromText("Keskusta", "fi")).toThrow("area_unclear");
  });
});

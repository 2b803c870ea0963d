import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { sortedByName } from "#app/i18n/collation.ts";
import { DEFAULT_LANGUAGE, type Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { mayMoveAlong } from "./access.ts";
import type { PeopleFilters } from "./forms.ts";
import { nameOrder } from "./name-order.ts";
import { searchWordsOf } from "./profile.ts";
import { CLOSED_STAGES } from "./stages.ts";

export const PEOPLE_ON_PAGE = 50;

/**
 * The office's list of people, protected ones too, in the order of their names as the
 * reader knows it: a page of it, and
 * how many there are. Role, stage and coordinator are asked of one and the same role of a man.
 */
export async function peopleScreen(
  db: Db,
  by: Coordinator,
  filters: PeopleFilters,
  language: Language = DEFAULT_LANGUAGE,
) {
  if (!mayMoveAlong(by)) throw new NotFound();
  const { total } = await chosen(db, filters)
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(total / PEOPLE_ON_PAGE));
  const page = Math.min(filters.page, pages);
  const rows = await db
    .selectFrom(
      chosen(db, filters)
        .select((eb) => [
          "person.id",
          "person.name",
          "person.surname",
          nameOrder(eb, language).as("place"),
          "person.phone",
          "person.municipality_code as municipalityCode",
          "person.district",
          "person.protected_on as protectedOn",
          "person.same_contact_as as sameContactAs",
        ])
        .orderBy("place")
        .orderBy("person.id")
        .limit(PEOPLE_ON_PAGE)
        .offset((page - 1) * PEOPLE_ON_PAGE)
        .as("man"),
    )
    .leftJoin("role", "role.person_id", "man.id")
    .leftJoin("account", "account.id", "role.coordinator_id")
    .select([
      "man.id",
      "man.name",
      "man.surname",
      "man.phone",
      "man.municipalityCode",
      "man.district",
      "man.protectedOn",
      "man.sameContactAs",
      "role.id as roleId",
      "role.kind",
      "role.stage",
      "role.stage_on as stageOn",
      "account.name as coordinator",
    ])
    .orderBy("man.place")
    .orderBy("man.id")
    .orderBy("role.started_on")
    .execute();
  const people = gathered(rows);
  return { people: await withLanguages(db, people), total, page, pages };
}

/** Who works in the office: for filters and for choosing who looks after a man. */
export async function coordinators(db: Db) {
  return byName(await theOffice(db).execute());
}

/** The same as part of another question. */
export function theOffice(db: Db) {
  return db
    .selectFrom("account")
    .select(["id", "name"])
    .where("office_role", "is not", null)
    .where("closed_at", "is", null);
}

export function byName(team: { id: string; name: string }[]) {
  return sortedByName(team, DEFAULT_LANGUAGE, ({ name }) => name);
}

/** The municipalities in which somebody lives: what the filter offers. */
export async function municipalitiesOfPeople(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("person")
    .select("municipality_code")
    .distinct()
    .where("municipality_code", "is not", null)
    .execute();
  return rows.map((row) => row.municipality_code as string);
}

function chosen(
  db: Db,
  { search, role, stage, coordinator, municipality, language }: PeopleFilters,
) {
  let men = db.selectFrom("person").where("person.forgotten_on", "is", null);
  for (const word of searchWordsOf(search ?? "")) {
    men = men.where("person.search", "like", `%${word.replaceAll("%", "")}%`);
  }
  if (municipality) men = men.where("person.municipality_code", "=", municipality);
  if (language) {
    men = men.where((eb) =>
      eb.exists(
        eb
          .selectFrom("person_language")
          .select("person_language.person_id")
          .whereRef("person_language.person_id", "=", "person.id")
          .where("person_language.language", "=", language),
      ),
    );
  }
  if (role || stage || coordinator) {
    men = men.where("person.id", "in", (eb) => {
      let roles = eb.selectFrom("role").select("role.person_id");
      if (role) roles = roles.where("role.kind", "=", role);
      if (stage) roles = roles.where("role.stage", "=", stage);
      if (coordinator === "nobody") {
        return roles
          .where("role.coordinator_id", "is", null)
          .where("role.stage", "not in", CLOSED_STAGES);
      }
      return coordinator ? roles.where("role.coordinator_id", "=", coordinator) : roles;
    });
  }
  return men;
}

type Row = {
  id: string;
  name: string;
  surname: string | null;
  phone: string | null;
  municipalityCode: string | null;
  district: string | null;
  protectedOn: string | null;
  sameContactAs: string | null;
  roleId: string | null;
  kind: "participant" | "support_person" | null;
  stage: string | null;
  stageOn: string | null;
  coordinator: string | null;
};

/** One man per id, with his roles. */
function gathered(rows: Row[]) {
  const people = new Map<string, ReturnType<typeof manOf>>();
  for (const row of rows) {
    const man = people.get(row.id) ?? manOf(row);
    people.set(row.id, man);
    const { roleId, kind, stage, stageOn, coordinator } = row;
    if (roleId && kind && stage && stageOn) man.roles.push({ kind, stage, stageOn, coordinator });
  }
  return [...people.values()];
}

function manOf({ protectedOn, sameContactAs, ...row }: Row) {
  return {
    id: row.id,
    name: row.name,
    surname: row.surname,
    phone: row.phone,
    municipalityCode: row.municipalityCode,
    district: row.district,
    isProtected: protectedOn !== null,
    hasSameContact: sameContactAs !== null,
    roles: [] as {
      kind: "participant" | "support_person";
      stage: string;
      stageOn: string;
      coordinator: string | null;
    }[],
  };
}

async function withLanguages<T extends { id: string }>(db: Db, people: T[]) {
  const rows = await db
    .selectFrom("person_language")
    .select(["person_id as personId", "language"])
    .where(
      "person_id",
      "in",
      people.map(({ id }) => id),
    )
    .execute();
  return people.map((man) => ({
    ...man,
    languages: rows.filter(({ personId }) => personId === man.id).map(({ language }) => language),
  }));
}

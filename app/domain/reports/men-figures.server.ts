import { sql } from "kysely";
import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { type Figure, sparingly } from "./figure.ts";
import type { Year } from "./year.ts";

/**
 * Participants and volunteers of a year. Roles and their steps stay when a man is forgotten, so the
 * numbers do too; the municipality of a man with protected details is counted as not told.
 */
export async function menFigures(db: Db, year: Year, language: Language) {
  const roles = await rolesIn(db, year);
  const steps = await stepsIn(db, year);
  const [participants, volunteers] = [kind("participant"), kind("support_person")];
  const collected = (code: string, value: number): Figure => ({ code, value, how: "collected" });
  return {
    participants: [
      collected("participants", sum(participants, "men")),
      collected("new_participants", sum(participants, "news")),
    ],
    volunteers: [
      collected("volunteers", sum(volunteers, "men")),
      collected("new_volunteers", sum(volunteers, "news")),
      collected("trained", steps.trained),
      collected("available", steps.available),
    ],
    areas: sparingly(
      participants
        .map(({ area, men }) => ({
          code: "area",
          name: area === null ? "" : municipalityName(area, language),
          value: men,
          how: "sampled" as const,
        }))
        .sort((one, other) => other.value - one.value),
    ),
  };

  function kind(which: string) {
    return roles.filter((role) => role.kind === which);
  }
}

/** Where a man lives, in codes; of one with protected details as of one who has not told. */
const AREA = sql<
  string | null
>`case when person.protected_on is null then nullif(person.municipality_code, '') end`;

/** Men with a role that was open on some day of the year, and those who came to it in the year. */
async function rolesIn(db: Db, { from, to }: Year) {
  return db
    .selectFrom("role")
    .innerJoin("person", "person.id", "role.person_id")
    .select((eb) => [
      "role.kind",
      AREA.as("area"),
      eb.fn.count<number>("role.person_id").distinct().as("men"),
      eb.fn
        .count<number>("role.person_id")
        .distinct()
        .filterWhere("role.started_on", ">=", from)
        .as("news"),
    ])
    .where("role.started_on", "<=", to)
    .where((eb) =>
      eb.or([eb("role.stage", "not in", ["moved_on", "left"]), eb("role.stage_on", ">=", from)]),
    )
    .groupBy(["role.kind", AREA])
    .execute();
}

/** Volunteers who signed the agreement after their training in the year, and who were available at its end. */
async function stepsIn(db: Db, { from, to }: Year) {
  const { trained } = await db
    .selectFrom("role_step")
    .select((eb) => eb.fn.count<number>("role_id").distinct().as("trained"))
    .where("stage", "=", "agreement_signed")
    .where("taken_on", ">=", from)
    .where("taken_on", "<=", to)
    .executeTakeFirstOrThrow();
  const { available } = await db
    .selectFrom("role_step as last")
    .innerJoin("role", "role.id", "last.role_id")
    .select((eb) => eb.fn.countAll<number>().as("available"))
    .where("role.kind", "=", "support_person")
    .where("last.stage", "in", ["available", "paired"])
    .where("last.number", "=", (eb) =>
      eb
        .selectFrom("role_step as step")
        .select((step) => step.fn.max("step.number").as("number"))
        .whereRef("step.role_id", "=", "last.role_id")
        .where("step.taken_on", "<=", to),
    )
    .executeTakeFirstOrThrow();
  return { trained, available };
}

function sum<K extends string>(rows: Record<K, number>[], of: K) {
  return rows.reduce((total, row) => total + row[of], 0);
}

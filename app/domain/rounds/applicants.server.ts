import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant } from "#app/domain/day.ts";
import { areaLabel } from "#app/domain/people/area.server.ts";
import { personEntrustedTo } from "#app/domain/people/entrusted.server.ts";
import { PeopleFiltersForm } from "#app/domain/people/forms.ts";
import { peopleScreen } from "#app/domain/people/screens.server.ts";
import { byName } from "#app/i18n/collation.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { sidesOf } from "./applications.server.ts";
import { roundEntrustedTo } from "./entrusted.server.ts";
import { applicationStateOf, eveningsOf } from "./round.ts";
import { roundTexts } from "./texts.server.ts";

/** Who has applied to a round, and how it stands with each; for the office alone. */
export async function applicantsOf(
  db: Db,
  { roundId, language }: { roundId: string; language: Language },
) {
  const rows = await db
    .selectFrom("round_application as application")
    .innerJoin("person", "person.id", "application.person_id")
    .leftJoin("role", (join) =>
      join
        .onRef("role.person_id", "=", "person.id")
        .onRef("role.kind", "=", "application.side")
        .on("role.stage", "not in", ["moved_on", "left"]),
    )
    .select((eb) => [
      "application.id",
      "application.person_id as personId",
      "application.side",
      "application.field",
      "application.goal",
      "application.evenings",
      "application.applied_at as appliedAt",
      "application.withdrawn_at as withdrawnAt",
      "application.closed_how as closedHow",
      "person.name",
      "person.surname",
      "person.municipality_code as municipalityCode",
      "person.district",
      "person.protected_on as protectedOn",
      "role.stage",
      eb
        .selectFrom("pair")
        .select("pair.id")
        .whereRef("pair.round_id", "=", "application.round_id")
        .where((pair) =>
          pair.or([
            pair("pair.participant_id", "=", pair.ref("person.id")),
            pair("pair.support_person_id", "=", pair.ref("person.id")),
          ]),
        )
        .limit(1)
        .as("pairId"),
      eb
        .selectFrom("pair_proposal")
        .select("pair_proposal.id")
        .whereRef("pair_proposal.round_id", "=", "application.round_id")
        .where("pair_proposal.closed_at", "is", null)
        .where((asked) =>
          asked.or([
            asked("pair_proposal.participant_id", "=", asked.ref("person.id")),
            asked("pair_proposal.support_person_id", "=", asked.ref("person.id")),
          ]),
        )
        .limit(1)
        .as("proposalId"),
    ])
    .where("application.round_id", "=", roundId)
    .where("application.withdrawn_at", "is", null)
    .execute();
  return rows
    .map(({ surname, protectedOn, municipalityCode, district, evenings, ...row }) => ({
      ...row,
      name: [row.name, surname].filter(Boolean).join(" "),
      area: areaLabel({ municipalityCode, district }, language),
      isProtected: protectedOn !== null,
      evenings: eveningsOf(evenings),
      appliedOn: dayOf(row.appliedAt as Instant),
      state: applicationStateOf(row),
    }))
    .sort(byName(language, ({ name }) => name));
}

export type Applicant = Awaited<ReturnType<typeof applicantsOf>>[number];

const OFFERED = 12;

/** For whom the office applies: who is found by name, or the man who is chosen and as what he can. */
export async function applicantScreen(
  db: Db,
  {
    by,
    roundId,
    language,
    person,
    q,
  }: { by: Coordinator; roundId: string; language: Language; person: string | null; q: string },
) {
  await roundEntrustedTo(db, by, roundId);
  const { title } = (await roundTexts(db, [roundId], language))(roundId);
  const man = person ? await personEntrustedTo(db, by, person) : null;
  const filters = PeopleFiltersForm.parse({ search: q });
  const found = q && !man ? (await peopleScreen(db, by, filters, language)).people : [];
  return {
    id: roundId,
    title,
    q,
    man: man && { id: man.id, name: man.name },
    sides: man ? await sidesOf(db, man.id) : [],
    found: found.slice(0, OFFERED).map(({ id, name, surname }) => ({
      id,
      name: [name, surname].filter(Boolean).join(" "),
    })),
    more: found.length > OFFERED,
  };
}

import { db } from "#app/db.server.ts";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { areaLabel } from "#app/domain/people/area.server.ts";
import type { PeopleFilters } from "#app/domain/people/forms.ts";
import {
  coordinators,
  municipalitiesOfPeople,
  peopleScreen,
} from "#app/domain/people/screens.server.ts";
import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import { byName } from "#app/i18n/collation.ts";
import type { Language } from "#app/i18n/languages.ts";

/** The list with its areas by name, and what its filters offer. */
export async function listScreen({
  by,
  filters,
  language,
}: {
  by: Coordinator;
  filters: PeopleFilters;
  language: Language;
}) {
  const { people, ...list } = await peopleScreen(db, by, filters, language);
  const codes = await municipalitiesOfPeople(db);
  return {
    ...list,
    people: people.map((man) => ({ ...man, area: areaLabel(man, language) })),
    filters,
    choices: {
      coordinators: await coordinators(db),
      municipalities: codes
        .map((code) => ({ value: code, label: municipalityName(code, language) }))
        .sort(byName(language, ({ label }) => label)),
    },
  };
}

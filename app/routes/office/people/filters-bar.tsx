import { useTranslation } from "react-i18next";
import type { PeopleFilters } from "#app/domain/people/forms.ts";
import {
  PARTICIPANT_STAGES,
  SPOKEN_LANGUAGES,
  SUPPORT_PERSON_STAGES,
} from "#app/domain/people/vocabulary.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { Button } from "#app/ui/button.tsx";
import { type Option, Select, TextField } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";

type Choices = { coordinators: { id: string; name: string }[]; municipalities: Option[] };

/** Search is always at hand; the rest unfolds. All of it stands in the URL. */
export function PeopleFiltersBar({
  filters,
  choices,
}: {
  filters: PeopleFilters;
  choices: Choices;
}) {
  const { t } = useTranslation(["office_people", "common"]);
  const href = useHref();
  const { search, page: _, ...narrowing } = filters;
  const active = Object.values(narrowing).filter(Boolean).length;
  return (
    <search>
      <form method="get" className="grid gap-4">
        <div className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-[1_1_16rem]">
            <TextField
              name="search"
              label={t("search")}
              type="search"
              defaultValue={search ?? ""}
              maxLength={80}
            />
          </div>
          <Button icon="search">{t("do_search")}</Button>
        </div>
        <details className="filters" open={active > 0}>
          <summary className="button button-quiet">
            <Icon name="filter" />
            {active > 0 ? t("common:filters.open_active", { active }) : t("common:filters.open")}
          </summary>
          <div className="filters-body">
            <NarrowingFields filters={filters} choices={choices} />
            <div className="actions wide">
              <Button icon="filter" look="quiet">
                {t("common:filters.apply")}
              </Button>
              {active > 0 && <a href={href("/office/people")}>{t("common:filters.clear")}</a>}
            </div>
          </div>
        </details>
      </form>
    </search>
  );
}

function NarrowingFields({ filters, choices }: { filters: PeopleFilters; choices: Choices }) {
  const { t } = useTranslation(["office_people", "words"]);
  const language = officeLanguage(useLanguage());
  const roles = (["participant", "support_person"] as const).map((role) => ({
    value: role,
    label: t(`words:roles.${role}`),
  }));
  const languages = SPOKEN_LANGUAGES.map((code) => ({
    value: code,
    label: languageName(code, language),
  }));
  const people = choices.coordinators.map(({ id, name }) => ({ value: id, label: name }));
  const fields = {
    role: roles,
    stage: useStages(),
    municipality: choices.municipalities,
    language: languages,
    coordinator: [...people, { value: "nobody", label: t("filter.nobody") }],
  };
  return (
    <>
      {Object.entries(fields).map(([name, options]) => (
        <Select
          key={name}
          name={name}
          label={t(`filter.${name}`)}
          empty={t("filter.any")}
          options={options}
          defaultValue={filters[name as keyof typeof fields] ?? ""}
        />
      ))}
    </>
  );
}

/** Every stage once: "talked" and "on a break" are stages of both roles. */
function useStages(): Option[] {
  const { t } = useTranslation("words");
  const stages = new Map<string, string>();
  for (const stage of PARTICIPANT_STAGES) stages.set(stage, t(`stages.participant.${stage}`));
  for (const stage of SUPPORT_PERSON_STAGES) stages.set(stage, t(`stages.support_person.${stage}`));
  return [...stages].map(([value, label]) => ({ value, label }));
}

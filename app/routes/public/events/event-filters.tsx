import { useTranslation } from "react-i18next";
import type { Fact } from "#app/domain/gatherings/facts.ts";
import type { EventFilter } from "#app/domain/gatherings/forms.ts";
import type { eventList } from "#app/domain/gatherings/listing.server.ts";
import { byName } from "#app/i18n/collation.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { Checkbox, CheckboxGroup } from "#app/ui/choices.tsx";
import { DayField } from "#app/ui/day-field.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Filters } from "#app/ui/filters.tsx";
import { useHrefVia, ViaField } from "#app/ui/via.tsx";
import { FactIcon } from "./fact-icon.tsx";

type Choices = Awaited<ReturnType<typeof eventList>>["choices"];

/**
 * A form in the URL. Only what some coming event has can be chosen. On the calendar (`month`) the
 * month says which days.
 */
export function EventFilters({
  filter,
  choices,
  month,
}: {
  filter: EventFilter;
  choices: Choices;
  month?: string;
}) {
  const { t } = useTranslation(["events", "finding", "words"]);
  const language = useLanguage();
  const path = month ? "/events/month" : "/events";
  const [action, clearHref] = [useHref()(path), useHrefVia()(path)];
  const inOrder = byName(language, ({ label }: { label: string }) => label);
  const { when, page, ...narrowed } = filter;
  return (
    <Filters
      action={action}
      active={Object.values(narrowed).filter((value) => value !== null).length}
      clearHref={clearHref}
    >
      <ViaField />
      {when && <input type="hidden" name="when" value={when} />}
      {month && <input type="hidden" name="month" value={month} />}
      <TextField
        name="q"
        type="search"
        label={t("filter.q")}
        hint={t("filter.q_hint")}
        defaultValue={filter.search ?? ""}
        maxLength={80}
      />
      <Select
        name="kind"
        label={t("filter.kind")}
        empty={t("filter.any_kind")}
        defaultValue={filter.kind ?? ""}
        options={choices.kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      <Select
        name="language"
        label={t("filter.language")}
        empty={t("filter.any_language")}
        defaultValue={filter.language ?? ""}
        options={choices.languages
          .map((code) => ({ value: code, label: languageName(code, language) }))
          .sort(inOrder)}
      />
      <Select
        name="municipality"
        label={t("filter.municipality")}
        empty={t("filter.any_municipality")}
        defaultValue={filter.municipality ?? ""}
        options={choices.municipalities
          .map(({ code, name }) => ({ value: code, label: name }))
          .sort(inOrder)}
      />
      <Select
        name="part"
        label={t("finding:part")}
        empty={t("finding:any_part")}
        defaultValue={filter.part ?? ""}
        options={choices.parts.map((part) => ({ value: part, label: t(`words:parts.${part}`) }))}
      />
      {!month && <DayField name="from" label={t("filter.from")} defaultValue={filter.from ?? ""} />}
      <Checkbox
        name="free"
        label={t("finding:free_places")}
        defaultChecked={filter.free !== null}
      />
      <FactFilter facts={choices.facts} chosen={filter.facts ?? []} />
    </Filters>
  );
}

/** What he wants to be true; folded, because most look for a day and a place. */
function FactFilter({ facts, chosen }: { facts: Fact[]; chosen: Fact[] }) {
  const { t } = useTranslation(["events", "finding"]);
  if (facts.length === 0) return null;
  return (
    <details className="wide" open={chosen.length > 0}>
      <summary className="py-2.5 font-semibold">{t("finding:facts")}</summary>
      <CheckboxGroup
        name="fact"
        label={t("finding:facts_all")}
        defaultValues={chosen}
        choices={facts.map((fact) => ({
          value: fact,
          label: (
            <span className="icon-line wrap-anywhere hyphens-auto">
              <FactIcon fact={fact} />
              {t(`facts.${fact}`)}
            </span>
          ),
        }))}
        sideBySide
      />
    </details>
  );
}

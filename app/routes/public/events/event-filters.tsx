import { useTranslation } from "react-i18next";
import type { EventFilter } from "#app/domain/gatherings/forms.ts";
import type { eventList } from "#app/domain/gatherings/listing.server.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { DayField } from "#app/ui/day-field.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Filters } from "#app/ui/filters.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { hrefOfFilter } from "./filter-href.ts";

type Choices = Awaited<ReturnType<typeof eventList>>["choices"];

/** Days as links, the rest as a form in the URL. Only what some coming event has can be chosen. */
export function EventFilters({ filter, choices }: { filter: EventFilter; choices: Choices }) {
  const { t } = useTranslation("events");
  const language = useLanguage();
  const href = useHref()("/events");
  const collator = new Intl.Collator(language);
  const byName = (a: { label: string }, b: { label: string }) => collator.compare(a.label, b.label);
  const { when, page, ...narrowed } = filter;
  return (
    <>
      <WhenTabs filter={filter} />
      <Filters
        action={href}
        active={Object.values(narrowed).filter((value) => value !== null).length}
        clearHref={href}
      >
        {when && <input type="hidden" name="when" value={when} />}
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
            .sort(byName)}
        />
        <Select
          name="municipality"
          label={t("filter.municipality")}
          empty={t("filter.any_municipality")}
          defaultValue={filter.municipality ?? ""}
          options={choices.municipalities
            .map(({ code, name }) => ({ value: code, label: name }))
            .sort(byName)}
        />
        <DayField name="from" label={t("filter.from")} defaultValue={filter.from ?? ""} />
      </Filters>
    </>
  );
}

function WhenTabs({ filter }: { filter: EventFilter }) {
  const { t } = useTranslation("events");
  const href = useHref()("/events");
  const tabs = ([null, "this_week", "this_weekend"] as const).map((when) => ({
    href: hrefOfFilter(href, { ...filter, when, page: 1 }),
    label: t(`when.${when ?? "any"}`),
    current: filter.when === when,
  }));
  return <Tabs label={t("when.label")} tabs={tabs} />;
}

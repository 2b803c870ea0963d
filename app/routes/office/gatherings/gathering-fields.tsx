import { useTranslation } from "react-i18next";
import { FACTS, FINNISH_LEVELS, isLevel } from "#app/domain/gatherings/facts.ts";
import {
  ENROLMENTS,
  type Enrolment,
  GATHERING_KINDS,
  MAX_CAPACITY,
} from "#app/domain/gatherings/gathering.ts";
import { SPOKEN_LANGUAGES } from "#app/domain/people/vocabulary.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { FactIcon } from "#app/routes/public/events/fact-icon.tsx";
import { CheckboxGroup, RadioGroup } from "#app/ui/choices.tsx";
import { type Option, Select, TextArea, TextField } from "#app/ui/field.tsx";

type Known = {
  kind: string;
  placeId: string;
  languages: string[];
  facts: string[];
  feeCents: number | null;
  capacity: number | null;
  contactName: string | null;
  enrolment: Enrolment;
};

/** What a gathering is, apart from its words. `known`: as it is now; nothing for a new one. */
export function GatheringFields({ places, known }: { places: Option[]; known?: Known }) {
  const { t } = useTranslation(["office_gatherings", "office_reach", "events"]);
  const language = officeLanguage(useLanguage());
  const href = useHref();
  return (
    <>
      <RadioGroup
        name="kind"
        label={t("form.kind")}
        defaultValue={known?.kind ?? "leisure"}
        choices={GATHERING_KINDS.map((kind) => ({ value: kind, label: t(`events:kinds.${kind}`) }))}
        sideBySide
      />
      <Select
        name="placeId"
        label={t("form.place")}
        hint={<a href={href("/office/places/new")}>{t("form.place_new")}</a>}
        empty={t("form.place_choose")}
        options={places}
        defaultValue={known?.placeId ?? ""}
        required
      />
      <CheckboxGroup
        name="languages"
        label={t("form.languages")}
        defaultValues={known?.languages ?? ["fi"]}
        choices={SPOKEN_LANGUAGES.map((code) => ({
          value: code,
          label: languageName(code, language),
        }))}
        sideBySide
      />
      <RadioGroup
        name="finnish"
        label={t("office_reach:finnish.label")}
        defaultValue={known?.facts.find(isLevel) ?? ""}
        choices={[
          { value: "", label: t("office_reach:finnish.not_said") },
          ...FINNISH_LEVELS.map((level) => ({ value: level, label: t(`events:facts.${level}`) })),
        ]}
      />
      <CheckboxGroup
        name="facts"
        label={t("form.facts")}
        hint={t("form.facts_hint")}
        defaultValues={known?.facts ?? []}
        choices={FACTS.filter((fact) => !isLevel(fact)).map((fact) => ({
          value: fact,
          label: (
            <span className="icon-line">
              <FactIcon fact={fact} />
              {t(`events:facts.${fact}`)}
            </span>
          ),
        }))}
        sideBySide
      />
      <TextField
        name="fee"
        label={t("form.fee")}
        hint={t("form.fee_hint")}
        optional
        inputMode="decimal"
        maxLength={12}
        defaultValue={known?.feeCents ? inEuros(known.feeCents) : ""}
      />
      <RadioGroup
        name="enrolment"
        label={t("form.enrolment")}
        defaultValue={known?.enrolment ?? "each_time"}
        choices={ENROLMENTS.map((enrolment) => ({
          value: enrolment,
          label: t(`form.${enrolment}`),
        }))}
      />
      <TextField
        name="capacity"
        label={t("form.capacity")}
        hint={t("form.capacity_hint")}
        optional
        inputMode="numeric"
        maxLength={String(MAX_CAPACITY).length}
        defaultValue={known?.capacity ?? ""}
      />
      <TextField
        name="contactName"
        label={t("form.contact_name")}
        hint={t("form.contact_name_hint")}
        optional
        maxLength={80}
        defaultValue={known?.contactName ?? ""}
      />
    </>
  );
}

/** As one types it: "5" or "5,50". */
function inEuros(cents: number) {
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace(".", ",");
}

type Text = { title: string; summary: string; description: string };

/** What it says in one language. */
export function TextFields({ known, lang, dir }: { known?: Text; lang?: string; dir?: string }) {
  const { t } = useTranslation("office_gatherings");
  const marks = { lang, dir: dir ?? "auto" };
  return (
    <>
      <TextField
        name="title"
        label={t("form.title")}
        maxLength={120}
        defaultValue={known?.title}
        required
        {...marks}
      />
      <TextField
        name="summary"
        label={t("form.summary")}
        hint={t("form.summary_hint")}
        maxLength={240}
        defaultValue={known?.summary}
        required
        {...marks}
      />
      <TextArea
        name="description"
        label={t("form.description")}
        hint={t("form.description_hint")}
        rows={8}
        maxLength={6000}
        defaultValue={known?.description}
        required
        {...marks}
      />
    </>
  );
}

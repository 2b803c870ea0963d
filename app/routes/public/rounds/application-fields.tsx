import { useTranslation } from "react-i18next";
import { WEEKDAYS } from "#app/domain/people/vocabulary.ts";
import { FIELDS_OF_WORK, ROUND_GOALS } from "#app/domain/rounds/round.ts";
import { formatWeekday } from "#app/i18n/dates.ts";
import { useLanguage } from "#app/i18n/language-context.tsx";
import { CheckboxGroup, RadioGroup } from "#app/ui/choices.tsx";
import { Select } from "#app/ui/field.tsx";

type Told = { side: string; field: string; goal: string; evenings: number[] };

/** What a man says when he applies: the same for both men, and when the office writes it for him. */
export function ApplicationFields({ sides, told }: { sides: string[]; told: Told | null }) {
  const { t } = useTranslation(["rounds", "words"]);
  const language = useLanguage();
  return (
    <>
      {sides.length > 1 && (
        <RadioGroup
          name="side"
          label={t("form.side")}
          defaultValue={told?.side ?? sides[0] ?? null}
          choices={sides.map((value) => ({
            value,
            label: <span className="capital">{t(`words:roles.${value}`)}</span>,
          }))}
        />
      )}
      <Select
        name="field"
        label={t("form.field")}
        hint={t("form.field_hint")}
        empty="–"
        options={FIELDS_OF_WORK.map((value) => ({ value, label: t(`fields.${value}`) }))}
        defaultValue={told?.field ?? ""}
        required
      />
      <RadioGroup
        name="goal"
        label={t("form.goal")}
        defaultValue={told?.goal ?? null}
        choices={ROUND_GOALS.map((value) => ({
          value,
          label: <span className="capital">{t(`words:wishes.${value}`)}</span>,
        }))}
      />
      <CheckboxGroup
        name="evenings"
        label={t("form.evenings")}
        hint={t("form.evenings_hint")}
        optional
        defaultValues={told?.evenings.map(String) ?? []}
        choices={WEEKDAYS.map((weekday) => ({
          value: String(weekday),
          label: <span className="capital">{formatWeekday(weekday, language)}</span>,
        }))}
        sideBySide
      />
    </>
  );
}

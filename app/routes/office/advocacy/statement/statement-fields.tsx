import { useTranslation } from "react-i18next";
import { STATEMENT_MOST, THEMES } from "#app/domain/advocacy/theme.ts";
import type { Day } from "#app/domain/day.ts";
import { CONTENT_LANGUAGES } from "#app/domain/gatherings/gathering.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { DayField } from "#app/ui/day-field.tsx";
import { Select, TextArea, TextField } from "#app/ui/field.tsx";

/** About what, when and to whom. */
export function StatementFields({ known }: { known?: { theme: string; on: Day; to: string } }) {
  const { t } = useTranslation(["office_advocacy", "words"]);
  return (
    <>
      <Select
        name="theme"
        label={t("statement.theme")}
        empty={t("statement.choose")}
        defaultValue={known?.theme ?? ""}
        options={THEMES.map((code) => ({ value: code, label: t(`words:theme.${code}`) }))}
      />
      <DayField name="on" label={t("statement.on")} defaultValue={known?.on} />
      <TextField
        name="to"
        label={t("statement.to")}
        hint={t("statement.to_hint")}
        defaultValue={known?.to}
        maxLength={200}
      />
    </>
  );
}

/** What is said, in one language. */
export function StatementTextFields() {
  const { t } = useTranslation("office_advocacy");
  const language = officeLanguage(useLanguage());
  return (
    <>
      <Select
        name="language"
        label={t("statement.language")}
        defaultValue="fi"
        options={CONTENT_LANGUAGES.map((code) => ({
          value: code,
          label: languageName(code, language),
        }))}
      />
      <TextField name="title" label={t("statement.title")} dir="auto" maxLength={120} />
      <TextArea name="text" label={t("statement.text")} dir="auto" maxLength={STATEMENT_MOST} />
    </>
  );
}

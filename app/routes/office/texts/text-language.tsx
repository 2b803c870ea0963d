import { useTranslation } from "react-i18next";
import { CONTENT_LANGUAGES } from "#app/domain/gatherings/gathering.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { Select } from "#app/ui/field.tsx";

/** In which language the first text is written; the others are added on the page itself. */
export function TextLanguage() {
  const { t } = useTranslation("office_gatherings");
  const language = officeLanguage(useLanguage());
  return (
    <Select
      name="language"
      label={t("form.language")}
      hint={t("form.language_hint")}
      defaultValue="fi"
      options={CONTENT_LANGUAGES.map((code) => ({
        value: code,
        label: languageName(code, language),
      }))}
    />
  );
}

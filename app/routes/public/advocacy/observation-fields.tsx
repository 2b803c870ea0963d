import { useTranslation } from "react-i18next";
import { OBSERVATION_MOST, THEMES } from "#app/domain/advocacy/theme.ts";
import { Select, TextArea } from "#app/ui/field.tsx";

/** What it is about, and what it is; nobody's name. */
export function ObservationFields() {
  const { t } = useTranslation(["advocacy", "words"]);
  return (
    <>
      <Select
        name="theme"
        label={t("tell.theme")}
        empty={t("tell.choose")}
        options={THEMES.map((code) => ({ value: code, label: t(`words:theme.${code}`) }))}
        required
      />
      <TextArea
        name="text"
        label={t("tell.what")}
        hint={t("tell.no_names")}
        maxLength={OBSERVATION_MOST}
        required
      />
    </>
  );
}

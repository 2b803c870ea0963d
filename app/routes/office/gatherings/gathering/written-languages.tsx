import { useTranslation } from "react-i18next";
import { bestText, CONTENT_LANGUAGES } from "#app/domain/gatherings/gathering.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { Icon } from "#app/ui/icon.tsx";

/** Each language of the house, whether it is written, and what its readers see instead; `path` and a language is where to write it. */
export function WrittenLanguages({ texts, path }: { texts: { language: string }[]; path: string }) {
  const { t } = useTranslation("office_gatherings");
  const language = officeLanguage(useLanguage());
  const written = texts.map((text) => text.language);
  return (
    <ul className="mt-3 grid divide-y divide-line">
      {CONTENT_LANGUAGES.map((code) => {
        const shown = bestText(texts, code)?.language ?? "";
        return (
          <li key={code} className="flex flex-wrap items-center gap-x-3 py-2">
            <a href={`${path}/${code}`}>{languageName(code, language)}</a>
            <span className="text-soft">
              {written.includes(code) ? (
                <span className="icon-line">
                  <Icon name="check" />
                  {t("text.written")}
                </span>
              ) : (
                t("text.missing", { language: languageName(shown, language) })
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

import { useTranslation } from "react-i18next";
import { inLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import {
  DEFAULT_LANGUAGE,
  LANGUAGES,
  type Language,
  UNREVIEWED_LANGUAGES,
} from "#app/i18n/languages.ts";

/** Each language by its own name and the reader's: what is written, and who has read it. */
export function HowFar({ languages }: { languages: { language: Language; percent: number }[] }) {
  const { t } = useTranslation("translations");
  const reader = useLanguage();
  return (
    <section className="grid gap-4">
      <h2>{t("how_far")}</h2>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {languages.map(({ language, percent }) => (
          <li key={language} className="card grid content-start gap-1">
            <h3>
              <a href={`/${language}/about/translations`} hrefLang={LANGUAGES[language].html}>
                <bdi {...inLanguage(language)}>{LANGUAGES[language].name}</bdi>
              </a>
            </h3>
            {language !== reader && <p className="text-soft">{languageName(language, reader)}</p>}
            <p>{percent === 100 ? t("complete") : t("partly", { percent })}</p>
            <p className="text-soft">{t(readBy(language))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function readBy(language: Language): "original" | "unread" | "read" {
  if (language === DEFAULT_LANGUAGE) return "original";
  return UNREVIEWED_LANGUAGES.includes(language) ? "unread" : "read";
}

import { useTranslation } from "react-i18next";
import { useLanguage } from "#app/i18n/language-context.tsx";
import { LANGUAGE_CODES, LANGUAGES } from "#app/i18n/languages.ts";

/** Each language by its own name; choosing one keeps the page. */
export function LanguagePicker({ here }: { here: { path: string; query: string } | undefined }) {
  const { t } = useTranslation();
  const current = useLanguage();
  const rest = here ? here.path.replace(/^\/[^/]+/, "") + here.query : "";
  return (
    <nav aria-label={t("nav.language")} className="flex flex-wrap gap-x-4 gap-y-1">
      {LANGUAGE_CODES.map((code) => (
        <a
          key={code}
          href={`/${code}${rest}`}
          lang={LANGUAGES[code].html}
          dir={LANGUAGES[code].dir}
          hrefLang={LANGUAGES[code].html}
          aria-current={code === current ? "true" : undefined}
        >
          {LANGUAGES[code].name}
        </a>
      ))}
    </nav>
  );
}

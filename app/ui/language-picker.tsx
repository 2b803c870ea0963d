import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "#app/i18n/language-context.tsx";
import { LANGUAGE_CODES, LANGUAGES } from "#app/i18n/languages.ts";
import { Icon } from "./icon.tsx";
import { LetterSizes } from "./letter-sizes.tsx";

type Here = { here: { path: string; query: string } | undefined };

/** Each language by its own name; choosing one keeps the page. */
export function LanguagePicker({
  here,
  label,
  children,
}: Here & { label?: string; children?: ReactNode }) {
  const { t } = useTranslation();
  const current = useLanguage();
  const rest = here ? here.path.replace(/^\/[^/]+/, "") + here.query : "";
  return (
    <nav aria-label={label ?? t("nav.language")} className="languages">
      {children}
      {LANGUAGE_CODES.map((code) => (
        <a
          key={code}
          data-language={code}
          className="nav-link"
          href={`/${code}${rest}`}
          lang={LANGUAGES[code].html}
          hrefLang={LANGUAGES[code].html}
          aria-current={code === current ? "true" : undefined}
        >
          <bdi dir={LANGUAGES[code].dir}>{LANGUAGES[code].name}</bdi>
          {code === current && <Icon name="check" />}
        </a>
      ))}
    </nav>
  );
}

/** Where a script puts the field in which a language is found by any of its names. */
function FindLanguage() {
  const { t } = useTranslation("reader");
  return <div data-find-language={t("find_language")} data-none={t("no_language")} />;
}

/** The same behind a button that shows the language of the page: for the header. */
export function LanguageMenu({ here }: Here) {
  const { t } = useTranslation();
  return (
    <details className="menu" name="header" data-menu="">
      <summary>
        <Icon name="language" />
        <span className="sr-only">{t("nav.language")}: </span>
        {LANGUAGES[useLanguage()].name}
      </summary>
      <div className="menu-panel">
        <LanguagePicker here={here}>
          <FindLanguage />
        </LanguagePicker>
        <hr className="menu-line" />
        <LetterSizes here={here} />
      </div>
    </details>
  );
}

import { useMatches } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { usePageContext } from "#app/http/page-context.tsx";
import { alternatesOf } from "#app/i18n/alternates.ts";
import { useLanguage } from "#app/i18n/language-context.tsx";
import { LANGUAGE_CODES, LANGUAGES, type Language } from "#app/i18n/languages.ts";
import { foundOf, nameOf, pictureOf } from "./title.ts";

/**
 * How a page is found and shared: its one address without a query, the same page in other languages,
 * and its words for a shared link. A page that does not say what it is (`PageHandle.found`) asks
 * search engines to leave it out.
 */
export function Found() {
  const { t } = useTranslation();
  const { site } = usePageContext();
  const language = useLanguage();
  const matches = useMatches();
  const description = foundOf(matches, t, language);
  if (!description) return <meta name="robots" content="noindex" />;
  const path = (matches.at(-1)?.pathname ?? "").replace(/^\/[^/]*|\/$/g, "");
  const address = `${site}/${language}${path}`;
  return (
    <>
      <meta name="description" content={description} />
      <link rel="canonical" href={address} />
      {alternatesOf(site, path).map(({ hreflang, href }) => (
        <link key={hreflang} rel="alternate" hrefLang={hreflang} href={href} />
      ))}
      <link
        rel="alternate"
        type="application/atom+xml"
        title={t("events:title")}
        href={`${site}/events.atom?language=${language}`}
      />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={t("common:site")} />
      <meta property="og:title" content={nameOf(matches, t) ?? t("common:site")} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content={localeOf(language)} />
      {LANGUAGE_CODES.filter((code) => localeOf(code) !== localeOf(language)).map((code) => (
        <meta key={code} property="og:locale:alternate" content={localeOf(code)} />
      ))}
      <Picture path={pictureOf(matches)} />
    </>
  );
}

function Picture({ path }: { path: string | undefined }) {
  const { site } = usePageContext();
  const language = useLanguage();
  if (!path) return <meta name="twitter:card" content="summary" />;
  return (
    <>
      <meta property="og:image" content={`${site}/${language}${path}`} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

/** "fi_FI": Open Graph wants a country too; the likeliest one is taken. */
function localeOf(language: Language) {
  const { language: code, region } = new Intl.Locale(LANGUAGES[language].html).maximize();
  return `${code}_${region}`;
}

import { useTranslation } from "react-i18next";
import { usePageContext } from "#app/http/page-context.tsx";
import { useLanguage } from "#app/i18n/language-context.tsx";
import { LANGUAGES } from "#app/i18n/languages.ts";

/**
 * The places of a list on a map (browser/map): it looks for `data-point` within the element `listId`.
 * Without scripts there is no empty box. `className` gives its height.
 */
export function PlaceMap({
  listId,
  label,
  className,
}: {
  listId: string;
  label: string;
  className: string;
}) {
  return (
    <div
      data-map=""
      data-map-list={listId}
      {...useMapTexts()}
      data-label={label}
      className={`noscript:hidden no-print overflow-hidden rounded-piece border border-line bg-brand-soft ${className}`}
    />
  );
}

/** The map's words and its tile server as attributes: scripts carry neither. */
export function useMapTexts(): Record<string, string> {
  const { t, i18n } = useTranslation("events");
  const { tiles } = usePageContext();
  const rules = new Intl.PluralRules(LANGUAGES[useLanguage()].intl);
  const here = rules.resolvedOptions().pluralCategories.map((form) => {
    return [`data-text-events-here-${form}`, i18n.t(`events:map.here_${form}`)];
  });
  return {
    "data-zoom-in": t("map.zoom_in"),
    "data-zoom-out": t("map.zoom_out"),
    "data-text-near-me": t("map.near_me"),
    "data-text-near-me-failed": t("map.near_me_unknown"),
    ...Object.fromEntries(here),
    ...(tiles && { "data-tiles-url": tiles.url, "data-tiles-attribution": tiles.attribution }),
  };
}

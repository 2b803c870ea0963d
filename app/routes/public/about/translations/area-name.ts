import { useTranslation } from "react-i18next";

/** Parts of the site that have no title of their own, and are called something elsewhere. */
const CALLED: Record<string, string> = {
  doors: "common:nav.join",
  reasons: "pairs:suggestion.why",
};

/** The key of what readers call a part of the texts; each has a name (tests/i18n/areas.test.ts). */
export function areaNameKey(area: string): string | undefined {
  return OWN_NAMES.includes(area) ? `translations:areas.${area}` : CALLED[area];
}

export function useAreaName() {
  const { t } = useTranslation("translations");
  return (area: string): string => {
    const key = areaNameKey(area);
    return key ? t(key) : area;
  };
}

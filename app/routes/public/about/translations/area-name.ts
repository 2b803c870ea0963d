import { useTranslation } from "react-i18next";

/** Parts of the site that have no title of their own, and are called something elsewhere. */
const CALLED: Record<string, string> = {
  doors: "common:nav.join",
  reasons: "pairs:suggestion.why",
  office: "common:nav.office",
};

/** What readers call a part of the texts. */
export function useAreaName() {
  const { t, i18n } = useTranslation("translations");
  return (area: string): string => {
    const key = nameOfArea(area, (one) => i18n.exists(one));
    return key ? t(key) : area;
  };
}

/** Where its name stands: here, elsewhere, or as the title of its page. */
export function nameOfArea(area: string, exists: (key: string) => boolean) {
  const keys = [`translations:areas.${area}`, CALLED[area], `${area}:title`];
  return keys.find((key) => key !== undefined && exists(key));
}

import { useTranslation } from "react-i18next";

/** Parts of the site that are called something already. */
const CALLED: Record<string, string> = {
  about: "about:title",
  accessibility: "accessibility:title",
  account: "common:nav.account",
  check_in: "check_in:title",
  doors: "common:nav.join",
  events: "common:nav.events",
  home: "home:title",
  me: "common:nav.me",
  my_data: "my_data:title",
  privacy: "privacy:title",
  reasons: "pairs:suggestion.why",
  services: "common:nav.services",
  sign_in: "common:nav.sign_in",
  translations: "translations:title",
};
const OWN_NAMES = ["common", "errors", "messages", "pairs", "words", "feeds", "reader"];

/** What readers call a part of the texts; one that has no name yet is called as its file is. */
export function useAreaName() {
  const { t } = useTranslation("translations");
  return (area: string): string => {
    if (OWN_NAMES.includes(area)) return t(`areas.${area}`);
    const called = CALLED[area];
    return called ? t(called) : area;
  };
}

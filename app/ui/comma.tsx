import { useTranslation } from "react-i18next";

/** What stands between two things in a line; Arabic letters have a comma of their own. */
export function Comma() {
  const { t } = useTranslation();
  return <>{t("comma")} </>;
}

import { useTranslation } from "react-i18next";

/** Opens the browser's own print window; not there before JavaScript, when its menu still is. */
export function PrintButton() {
  const { t } = useTranslation("common");
  return (
    <button type="button" className="button button-quiet no-print noscript:hidden" data-print="">
      {t("print")}
    </button>
  );
}

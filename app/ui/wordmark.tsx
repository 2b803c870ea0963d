import { useTranslation } from "react-i18next";

export function Wordmark() {
  const { t } = useTranslation();
  return <span className="text-lg font-bold">{t("site")}</span>;
}

import { useTranslation } from "react-i18next";
import { PageTitle } from "#app/ui/page-title.tsx";

export default function Home() {
  const { t } = useTranslation("home");
  return <PageTitle lead={t("lead")}>{t("title")}</PageTitle>;
}

import { useTranslation } from "react-i18next";
import { Actions, LinkButton } from "./button.tsx";
import { PageTitle } from "./page-title.tsx";
import { useHrefVia } from "./via.tsx";

/** 404: what is not there, and what is not yours. Says where to go instead. */
export function NotFoundPage() {
  const { t } = useTranslation();
  const href = useHrefVia();
  return (
    <>
      <PageTitle lead={t("not_found.lead")}>{t("not_found.title")}</PageTitle>
      <Actions>
        <LinkButton href={href("/events")} icon="calendar">
          {t("not_found.events")}
        </LinkButton>
        <LinkButton href={href("/")} look="quiet" icon="home">
          {t("not_found.home")}
        </LinkButton>
      </Actions>
    </>
  );
}

/** 500: our fault, said so. */
export function WentWrongPage() {
  const { t } = useTranslation();
  const href = useHrefVia();
  return (
    <>
      <PageTitle lead={t("went_wrong.lead")}>{t("went_wrong.title")}</PageTitle>
      <Actions>
        <LinkButton href={href("/")} icon="home">
          {t("not_found.home")}
        </LinkButton>
      </Actions>
    </>
  );
}

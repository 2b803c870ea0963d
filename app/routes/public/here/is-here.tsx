import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage, useHref } from "#app/i18n/language-context.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { loader } from "./route.tsx";

/** The same words for everyone, whether he had signed up or not. */
export function Welcome() {
  const { t } = useTranslation("door");
  const href = useHref();
  const { date } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead={<span {...inLanguage(date.textLanguage)}>{date.title}</span>}>
        {t("here.welcome")}
      </PageTitle>
      <div className="grid justify-items-start gap-6">
        <p>{t("here.welcome_text")}</p>
        <LinkButton look="quiet" href={href("/events")}>
          {t("here.more")}
        </LinkButton>
      </div>
    </>
  );
}

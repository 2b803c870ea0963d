import { useTranslation } from "react-i18next";
import type { Day } from "#app/domain/day.ts";
import type { RoundOnBench } from "#app/domain/rounds/screens.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

/** Above the plan of a round: whose it is, how many pairs it may still have, and from when on men are asked. */
export function RoundHead({ round }: { round: RoundOnBench }) {
  const { t } = useTranslation("office_rounds");
  const language = officeLanguage(useLanguage());
  return (
    <>
      <BackLink href={useHref()(`/office/rounds/${round.id}`)}>{round.title}</BackLink>
      <PageTitle lead={t("bench.lead")}>{t("bench.title")}</PageTitle>
      <Notice tone={round.mayPropose ? "calm" : "mind"}>
        <p>
          {round.mayPropose
            ? t("bench.left", { count: round.left, most: round.pairsMost })
            : t(`bench.not_now.${round.state === "open" ? "open" : "other"}`, {
                day: formatDay(round.applyUntil as Day, language),
              })}
        </p>
      </Notice>
    </>
  );
}

import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import type { MyPage } from "./route.tsx";

/** Times for a first meeting wait for his ticks, or the question how he would like to go on after it. */
export function FirstMeetingCard({ page: { firstTimes, firstAnswers } }: { page: MyPage }) {
  const { t } = useTranslation("first_meeting");
  const href = useHref();
  return (
    <>
      {firstTimes.map(({ token, other, coordinator: by }) => (
        <Card key={token} title={t("title")}>
          <p className="mb-3">{t("lead", { other, by })}</p>
          <LinkButton href={href(`/first-meetings/${token}`)}>{t("choose")}</LinkButton>
        </Card>
      ))}
      {firstAnswers.map(({ token, other }) => (
        <Card key={token} title={t("answer.title")}>
          <p className="mb-3">{t("answer.lead", { other })}</p>
          <LinkButton href={href(`/first-answers/${token}`)}>{t("answer.title")}</LinkButton>
        </Card>
      ))}
    </>
  );
}

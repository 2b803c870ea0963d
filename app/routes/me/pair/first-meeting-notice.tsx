import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { MyPair } from "./route.tsx";

/** Times for the first meeting wait for him, or the question how he would like to go on after it. */
export function FirstMeetingNotice({ pair: { first, firstAnswer, other } }: { pair: MyPair }) {
  const { t } = useTranslation("first_meeting");
  const href = useHref();
  if (firstAnswer) {
    return (
      <Notice icon="chat" title={t("answer.title")}>
        <p className="mb-3">{t("answer.lead", { other })}</p>
        <LinkButton href={href(`/first-answers/${firstAnswer}`)}>{t("answer.title")}</LinkButton>
      </Notice>
    );
  }
  if (first?.state !== "open" || !first.canTick) return null;
  return (
    <Notice icon="calendar" title={t("title")}>
      <p className="mb-3">
        {first.hasAnswered ? t("waiting") : t("lead", { other, by: first.coordinator })}
      </p>
      <LinkButton
        href={href(`/first-meetings/${first.token}`)}
        look={first.hasAnswered ? "quiet" : "main"}
      >
        {t("choose")}
      </LinkButton>
    </Notice>
  );
}

import { useTranslation } from "react-i18next";
import type { DateBehindCode } from "#app/domain/gatherings/here-screen.server.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { inLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { OtherDates } from "#app/routes/public/sign-ups/other-dates.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

/** When the door opens; or that it is over or off, and when the next date is. */
export function NotItsHour({ date }: { date: Omit<DateBehindCode, "comer"> }) {
  const { t } = useTranslation(["door", "events"]);
  const from = formatInstant(date.from, useLanguage());
  return (
    <>
      <PageTitle>
        <span {...inLanguage(date.textLanguage)}>{date.title}</span>
      </PageTitle>
      <div className="grid gap-6">
        <Notice icon="clock">
          {date.standing === "early" && t("here.early", { from })}
          {date.standing === "late" && t("here.late")}
          {date.standing === "cancelled" && t("events:notice.cancelled_title")}
        </Notice>
        <OtherDates dates={date.otherDates} />
      </div>
    </>
  );
}

import { useTranslation } from "react-i18next";
import type { SignUpFacts } from "#app/domain/gatherings/my-sign-ups.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { DateList } from "../events/date-list.tsx";

/** Other dates of the same group that may suit him, and the way to everything. */
export function OtherDates({ dates }: { dates: SignUpFacts["otherDates"] }) {
  const { t } = useTranslation("events");
  const href = useHref();
  return (
    <section className="grid gap-3">
      {dates.length > 0 && (
        <>
          <h2>{t("mine.other_dates")}</h2>
          <DateList dates={dates} />
        </>
      )}
      <p>
        <a href={href("/events")}>{t("event.all")}</a>
      </p>
    </section>
  );
}

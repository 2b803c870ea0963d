import { useTranslation } from "react-i18next";
import type { EventFilter } from "#app/domain/gatherings/forms.ts";
import { useLanguage } from "#app/i18n/language-context.tsx";
import { CalendarAddress } from "./calendar-address.tsx";
import { hrefOfFeed } from "./filter-href.ts";

/** At the foot of the list: the same dates, narrowed the same way, in one's own calendar. */
export function FollowEvents({ filter }: { filter: EventFilter }) {
  const { t } = useTranslation("feeds");
  const asked = { ...filter, readIn: useLanguage() };
  return (
    <details className="no-print">
      <summary className="py-2.5 font-semibold">{t("follow.title")}</summary>
      <div className="grid gap-4 pt-3">
        <p className="max-w-prose">{t("follow.text")}</p>
        <CalendarAddress path={hrefOfFeed("/events.ics", asked)} label={t("follow.address")} />
        <p>
          <a href={hrefOfFeed("/events.atom", asked)} type="application/atom+xml">
            {t("follow.news")}
          </a>
        </p>
      </div>
    </details>
  );
}

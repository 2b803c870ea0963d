import { useTranslation } from "react-i18next";
import type { Standing } from "#app/domain/gatherings/gathering.ts";
import { useLanguage } from "#app/i18n/language-context.tsx";
import { LinkButton } from "#app/ui/button.tsx";

/** The date as a calendar file, while there is something to come to. */
export function AddToCalendar({ event }: { event: { id: string; standing: Standing } }) {
  const { t } = useTranslation("feeds");
  const language = useLanguage();
  if (event.standing === "over" || event.standing === "cancelled") return null;
  return (
    <div className="actions">
      <LinkButton
        look="quiet"
        icon="calendar"
        href={`/events/${event.id}.ics?language=${language}`}
        type="text/calendar"
      >
        {t("add")}
      </LinkButton>
    </div>
  );
}

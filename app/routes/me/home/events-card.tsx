import { useTranslation } from "react-i18next";
import type { Instant } from "#app/domain/day.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Comma } from "#app/ui/comma.tsx";
import type { MyPage } from "./route.tsx";

const SHOWN_AT_ONCE = 5;

/** Where he has signed up; each leads to the page on which he can change or cancel it. */
export function EventsCard({ events }: { events: MyPage["events"] }) {
  const { t } = useTranslation("me");
  const href = useHref();
  const later = events.slice(SHOWN_AT_ONCE);
  return (
    <Card title={t("events_title")}>
      {events.length === 0 && (
        <>
          <p className="mb-4">{t("events_none")}</p>
          <LinkButton href={href("/events")} look="quiet">
            {t("button.events")}
          </LinkButton>
        </>
      )}
      <EventList events={events.slice(0, SHOWN_AT_ONCE)} />
      {later.length > 0 && (
        <details className="mt-4">
          <summary className="py-2 font-semibold">
            {t("events_later", { count: later.length })}
          </summary>
          <EventList events={later} />
        </details>
      )}
    </Card>
  );
}

function EventList({ events }: { events: MyPage["events"] }) {
  const { t } = useTranslation(["me", "events"]);
  const href = useHref();
  const language = useLanguage();
  return (
    <ul className="grid gap-4">
      {events.map((event) => (
        <li key={event.token}>
          <a href={href(event.link)} dir="auto" className="thumb font-semibold">
            {event.title}
          </a>
          <p className="text-soft">
            {formatInstant(event.startsAt as Instant, language)}
            <Comma />
            <bdi>{event.place}</bdi>{" "}
            {event.turn && (
              <Badge tone={event.turn === "offered" ? "good" : "calm"}>
                {t(event.turn === "offered" ? "events:queue.offered" : "events:queue.mine_title")}
              </Badge>
            )}
            {event.standing === "cancelled" && <Badge tone="mind">{t("event_cancelled")}</Badge>}
          </p>
        </li>
      ))}
    </ul>
  );
}

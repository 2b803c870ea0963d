import { useTranslation } from "react-i18next";
import { dayOf } from "#app/domain/day.ts";
import type { EmbeddedEvent } from "#app/domain/feeds/embedded-events.server.ts";
import { SOURCE_PARAM } from "#app/domain/sources/source.ts";
import { formatClock, formatDay } from "#app/i18n/dates.ts";
import { inLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";

type Props = { site: string; events: EmbeddedEvent[]; via: string | null };

/** The next dates, to stand within a page of others; every link opens our own page beside it. */
export function EmbeddedList({ site, events, via }: Props) {
  const { t } = useTranslation("feeds");
  const href = useHref();
  const linkTo = (path: string) => site + href(path) + (via ? `?${SOURCE_PARAM}=${via}` : "");
  return (
    <main className="grid gap-4 p-3">
      <h1 className="text-xl">{t("embed.title")}</h1>
      {events.length === 0 ? (
        <p>{t("embed.none")}</p>
      ) : (
        <ul className="grid gap-3">
          {events.map((event) => (
            <EmbeddedCard key={event.id} event={event} href={linkTo(`/events/${event.id}`)} />
          ))}
        </ul>
      )}
      <p>
        <a href={linkTo("/events")} target="_blank" rel="noopener">
          {t("embed.all")}
        </a>{" "}
        · {t("common:site")}
      </p>
    </main>
  );
}

function EmbeddedCard({ event, href }: { event: EmbeddedEvent; href: string }) {
  const { t } = useTranslation("events");
  const language = useLanguage();
  const { startsAt, endsAt } = event;
  return (
    <li className="card relative grid gap-1">
      <p className="text-soft">
        <time dateTime={startsAt}>{formatDay(dayOf(startsAt), language)}</time>{" "}
        <bdi dir="ltr">
          {formatClock(startsAt, language)}–{formatClock(endsAt, language)}
        </bdi>
        {" · "}
        {t(`kinds.${event.kind}`)}
      </p>
      <h2 className="text-lg">
        <a
          href={href}
          target="_blank"
          rel="noopener"
          className="after:absolute after:inset-0"
          {...(event.textLanguage === language ? {} : inLanguage(event.textLanguage))}
        >
          {event.title}
        </a>
      </h2>
      <p>
        <bdi>{event.place}</bdi> · <bdi>{event.municipality}</bdi>
      </p>
    </li>
  );
}

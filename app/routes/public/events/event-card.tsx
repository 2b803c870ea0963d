import { useTranslation } from "react-i18next";
import { dayOf } from "#app/domain/day.ts";
import type { EventCardFacts } from "#app/domain/gatherings/cards.server.ts";
import { SPOKEN_LANGUAGES } from "#app/domain/people/vocabulary.ts";
import { formatClock, formatDay, formatList } from "#app/i18n/dates.ts";
import { factWords } from "#app/i18n/fact-words.ts";
import { inLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { Badge } from "#app/ui/badge.tsx";
import { useHrefVia } from "#app/ui/via.tsx";
import { ClockSpan, WhenLine } from "./event-time.tsx";
import { FactIcon } from "./fact-icon.tsx";
import { StandingBadge } from "./standing-badge.tsx";

/**
 * One date in a list item: when, what, where, in which languages, and whether there is room. The
 * map reads its place from the data attributes. `withDay` where no heading says the day.
 */
export function EventCard({
  event,
  withDay = false,
}: {
  event: EventCardFacts;
  withDay?: boolean;
}) {
  const { t } = useTranslation("events");
  const language = useLanguage();
  const href = useHrefVia()(`/events/${event.id}`);
  const off = event.standing === "cancelled" ? "line-through decoration-2" : undefined;
  return (
    <li
      className="card relative grid content-start gap-1.5"
      data-point=""
      data-lat={event.lat}
      data-lon={event.lon}
      data-kind={event.kind}
      data-when={`${formatDay(dayOf(event.startsAt), language)} ${formatClock(event.startsAt, language)}`}
    >
      <p className="text-soft">
        <span className={off}>{withDay ? <WhenLine {...event} /> : <ClockSpan {...event} />}</span>
        {" · "}
        {t(`kinds.${event.kind}`)}
      </p>
      <h3 className={off}>
        <a
          href={href}
          className="after:absolute after:inset-0"
          {...(event.textLanguage === language ? {} : inLanguage(event.textLanguage))}
        >
          {event.title}
        </a>
      </h3>
      <p>
        <bdi>{event.place}</bdi> · <bdi>{event.municipality}</bdi>
      </p>
      <p className="text-soft">{t("card.spoken", { languages: useSpoken(event.languages) })}</p>
      <CardFoot event={event} />
    </li>
  );
}

function CardFoot({ event }: { event: EventCardFacts }) {
  const { t } = useTranslation("events");
  const language = useLanguage();
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
      <StandingBadge standing={event.standing} free={event.free} />
      {event.moved && event.standing !== "cancelled" && (
        <Badge tone="mind">{t("standing.moved")}</Badge>
      )}
      {event.facts.map((fact) => (
        <span key={fact} className="icon-line">
          <FactIcon fact={fact} />
          {factWords(t, fact, { ...event, language })}
        </span>
      ))}
    </p>
  );
}

/** "suomi, arabia ja somali": in the order of the vocabulary, the commonest first. */
export function useSpoken(codes: string[]) {
  const language = useLanguage();
  const spoken = SPOKEN_LANGUAGES.filter((code) => codes.includes(code));
  return formatList(
    spoken.map((code) => languageName(code, language)),
    language,
  );
}

import { type Instant, now } from "#app/domain/day.ts";
import { bestText } from "#app/domain/gatherings/gathering.ts";
import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import { env } from "#app/env.server.ts";
import { factWords } from "#app/i18n/fact-words.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { type FeedEvent, hostOf, textFor } from "./feed-event.ts";
import { feedEvent, feedEvents } from "./feed-events.server.ts";
import type { FeedAsked } from "./forms.ts";
import { type IcsEvent, icsOf } from "./ics.ts";

const REFRESH_HOURS = 6;

/** Published dates as a calendar to follow: ahead, and cancelled ones that stay marked so. */
export async function publicCalendar(
  db: Db,
  { filter, language, url, at = now() }: FeedAsked & { url: string; at?: Instant },
): Promise<string> {
  const events = await feedEvents(db, { filter, at });
  return calendarOf(events, { language, url });
}

/** One published date as a calendar file. What is not published is not found. */
export async function eventCalendar(
  db: Db,
  { eventId, language }: { eventId: string; language: Language },
): Promise<string> {
  return calendarOf([await feedEvent(db, eventId)], { language });
}

function calendarOf(events: FeedEvent[], { language, url }: { language: Language; url?: string }) {
  const t = translatorFor(language);
  return icsOf({
    productId: `-//${t("common:site")}//Calendar//${LANGUAGES[language].html.toUpperCase()}`,
    name: `${t("common:site")} · ${t("events:title")}`,
    language: LANGUAGES[language].html,
    ...(url && { url }),
    refreshHours: REFRESH_HOURS,
    events: events.map((event) => entryOf(event, language)),
  });
}

function entryOf(event: FeedEvent, language: Language): IcsEvent {
  const t = translatorFor(language);
  const text = textFor(event, language);
  const { place } = event;
  const url = `${env.publicUrl}/${language}/events/${event.id}`;
  const way = bestText(place.ways, language);
  const facts = event.facts.map((fact) => factWords(t, fact, { ...event, language })).join(" · ");
  return {
    uid: `${event.id}@${hostOf(env.publicUrl)}`,
    sequence: event.sequence,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    changedAt: event.changedAt,
    isCancelled: event.isCancelled,
    // Not every calendar shows STATUS: a man must not travel to what is called off.
    title: event.isCancelled ? t("feeds:cancelled", { title: text.title }) : text.title,
    language: text.language,
    description: [text.summary, facts, text.description, way?.text, url]
      .filter(Boolean)
      .join("\n\n"),
    location: [place.name, place.address, municipalityName(place.municipalityCode, language)].join(
      ", ",
    ),
    point: { lat: place.lat, lon: place.lon },
    url,
    category: { text: t(`events:kinds.${event.kind}`), language: LANGUAGES[language].html },
  };
}

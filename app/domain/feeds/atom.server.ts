import { dayOf, type Instant, now } from "#app/domain/day.ts";
import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import { env } from "#app/env.server.ts";
import { formatClock, formatDay } from "#app/i18n/dates.ts";
import { factWords } from "#app/i18n/fact-words.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { type FeedEvent, hostOf, textFor } from "./feed-event.ts";
import { feedEvents } from "./feed-events.server.ts";
import type { FeedAsked } from "./forms.ts";
import { document, element, type Xml } from "./xml.ts";

export const ATOM_TYPE = "application/atom+xml; charset=utf-8";
/** RFC 4151 wants a day on which the name was ours. */
const OURS_SINCE = "2026";
const NEVER_CHANGED = "2026-01-01T00:00:00Z" as Instant;

/** Published dates as news (RFC 4287): what has changed last stands first. */
export async function atomFeed(
  db: Db,
  { filter, language, url, at = now() }: FeedAsked & { url: string; at?: Instant },
): Promise<string> {
  const t = translatorFor(language);
  const events = await feedEvents(db, { filter, at });
  const newest = events.toSorted((a, b) => b.changedAt.localeCompare(a.changedAt));
  const page = `${env.publicUrl}/${language}/events`;
  return document(
    element(
      "feed",
      {
        xmlns: "http://www.w3.org/2005/Atom",
        "xmlns:georss": "http://www.georss.org/georss",
        "xml:lang": LANGUAGES[language].html,
      },
      element("id", {}, url),
      element("title", {}, `${t("common:site")} · ${t("events:title")}`),
      element("updated", {}, newest[0]?.changedAt ?? NEVER_CHANGED),
      element("link", { rel: "self", type: "application/atom+xml", href: url }),
      element("link", { rel: "alternate", type: "text/html", href: page }),
      element("author", {}, element("name", {}, t("common:site"))),
      ...newest.map((event) => entry(event, language)),
    ),
  );
}

function entry(event: FeedEvent, language: Language): Xml {
  const t = translatorFor(language);
  const text = textFor(event, language);
  const { place } = event;
  const page = `${env.publicUrl}/${language}/events/${event.id}`;
  const when = `${formatDay(dayOf(event.startsAt), language)} ${formatClock(event.startsAt, language)}–${formatClock(event.endsAt, language)}`;
  const where = `${place.name}, ${place.address}, ${municipalityName(place.municipalityCode, language)}`;
  const price = event.facts
    .filter((fact) => fact === "free" || fact === "small_fee")
    .map((fact) => factWords(t, fact, { ...event, language }));
  const title = event.isCancelled ? t("feeds:cancelled", { title: text.title }) : text.title;
  return element(
    "entry",
    { "xml:lang": text.language },
    element("id", {}, `tag:${hostOf(env.publicUrl)},${OURS_SINCE}:event/${event.id}`),
    element("title", {}, title),
    element("published", {}, event.publishedAt),
    element("updated", {}, event.changedAt),
    element("link", { rel: "alternate", type: "text/html", href: page }),
    element("link", {
      rel: "related",
      type: "text/calendar",
      href: `${env.publicUrl}/events/${event.id}.ics?language=${language}`,
    }),
    element("category", { term: event.kind, label: t(`events:kinds.${event.kind}`) }),
    element("summary", {}, [when, where, ...price, text.summary].join("\n")),
    element(
      "content",
      { type: "text" },
      [when, where, ...price, text.summary, text.description].join("\n\n"),
    ),
    element("georss:point", {}, `${place.lat} ${place.lon}`),
  );
}

import { env } from "#app/env.server.ts";
import { formatEuros } from "#app/i18n/fact-words.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import { LANGUAGE_CODES, LANGUAGES } from "#app/i18n/languages.ts";
import type { FeedEvent, FeedText } from "../feed-event.ts";
import { escaped } from "../xml.ts";
import { AUDIENCE, keywordsOf } from "./keywords.ts";
import { CONTEXT, inEach, linkTo, SOURCE } from "./linked-things.server.ts";

/** Nothing that a reader of Linked Events v1 looks for is left out; what we do not have is null. */
const NOT_OURS = {
  external_links: [],
  images: [],
  videos: [],
  custom_data: null,
  audience_max_age: null,
  minimum_attendee_capacity: null,
  provider_contact_info: null,
  environmental_certificate: null,
  local: false,
  replaced_by: null,
  registration: null,
  created_by: null,
  last_modified_by: null,
};
/** Cities hold no more letters of it than this. */
const WAY_LENGTH_MOST = 400;
/** Adults only: so it is everywhere here. */
const ADULT = 18;

/** One date. `isRecurring`: its gathering has several, and stands above them as an event of its own. */
export function linkedEvent(event: FeedEvent, { isRecurring }: { isRecurring: boolean }) {
  const id = `${SOURCE}:${event.id}`;
  return {
    ...whatItIs(event),
    id,
    origin_id: event.id,
    super_event: isRecurring ? linkTo("event", `${SOURCE}:${event.gatheringId}`) : null,
    super_event_type: null,
    sub_events: [],
    event_status: event.isCancelled
      ? "EventCancelled"
      : event.isMoved
        ? "EventRescheduled"
        : "EventScheduled",
    start_time: event.startsAt,
    end_time: event.endsAt,
    last_modified_time: event.changedAt,
    maximum_attendee_capacity: event.capacity,
    enrolment_start_time: event.publishedAt,
    enrolment_end_time: event.startsAt,
    info_url: pages(`/events/${event.id}`),
    ...linkTo("event", id),
    "@context": CONTEXT,
    "@type": "Event/LinkedEvent",
  };
}

/** A gathering with its dates, the soonest first: in Linked Events a recurring super event. */
export function linkedGathering(dates: [FeedEvent, ...FeedEvent[]]) {
  const [first] = dates;
  const id = `${SOURCE}:${first.gatheringId}`;
  const later = (a: string, b: string) => (a > b ? a : b);
  return {
    ...whatItIs(first),
    id,
    origin_id: first.gatheringId,
    super_event: null,
    super_event_type: "recurring",
    sub_events: dates.map((date) => linkTo("event", `${SOURCE}:${date.id}`)),
    event_status: dates.every(({ isCancelled }) => isCancelled)
      ? "EventCancelled"
      : "EventScheduled",
    start_time: first.startsAt,
    end_time: dates.map(({ endsAt }) => endsAt).reduce(later as never),
    last_modified_time: dates.map(({ changedAt }) => changedAt).reduce(later as never),
    maximum_attendee_capacity: null,
    enrolment_start_time: null,
    enrolment_end_time: null,
    info_url: pages(`/gatherings/${first.gatheringId}`),
    ...linkTo("event", id),
    "@context": CONTEXT,
    "@type": "Event/LinkedEvent",
  };
}

function whatItIs(event: FeedEvent) {
  return {
    ...NOT_OURS,
    type_id: "General",
    data_source: SOURCE,
    publisher: SOURCE,
    publication_status: "public",
    deleted: false,
    created_time: event.createdAt,
    date_published: event.publishedAt,
    location: linkTo("place", `${SOURCE}:${event.place.id}`),
    keywords: keywordsOf(event).map((id) => linkTo("keyword", id)),
    audience: AUDIENCE.map((id) => linkTo("keyword", id)),
    audience_min_age: ADULT,
    environment: environmentOf(event),
    location_extra_info: wayTo(event),
    in_language: event.languages.map((code) => linkTo("language", code)),
    offers: offersOf(event),
    name: said(event.texts, ({ title }) => title),
    short_description: said(event.texts, ({ summary }) => summary),
    description: said(event.texts, ({ description }) => paragraphs(description)),
    provider: inEach(["fi", "sv", "en"], (language) => translatorFor(language)("common:site")),
  };
}

/** A price is told only where the facts say one; nobody is told "free" by mistake. */
function offersOf({ facts, feeCents }: FeedEvent) {
  const isFree = facts.includes("free");
  if (!isFree && !facts.includes("small_fee")) return [];
  const price =
    isFree || feeCents === null
      ? null
      : inEach(["fi", "sv", "en"], (language) => formatEuros(feeCents, language));
  return [{ is_free: isFree, price, description: null, info_url: null }];
}

/** "in", "out", or null where nobody has said, or both are true. */
function environmentOf({ facts }: FeedEvent) {
  const [inside, outside] = [facts.includes("indoors"), facts.includes("outdoors")];
  if (inside === outside) return null;
  return inside ? "in" : "out";
}

/** How to get there, in every language in which it is told; null: in none. */
function wayTo({ place }: FeedEvent) {
  if (place.ways.length === 0) return null;
  return Object.fromEntries(
    place.ways.map((way) => [keyOf(way.language), way.text.slice(0, WAY_LENGTH_MOST)]),
  );
}

/** {fi: …, ar: …}: every language in which it is written. Their codes have no hyphens ("zh_hans"). */
function said(texts: FeedText[], what: (text: FeedText) => string) {
  return Object.fromEntries(texts.map((text) => [keyOf(text.language), what(text)]));
}

function keyOf(language: string) {
  return language.replace("-", "_");
}

/** In real languages: plain Finnish is Finnish to a city. */
function pages(path: string) {
  const codes = LANGUAGE_CODES.filter((code) => LANGUAGES[code].html === code);
  return Object.fromEntries(codes.map((code) => [keyOf(code), `${env.publicUrl}/${code}${path}`]));
}

/** Cities show descriptions as HTML. */
function paragraphs(text: string) {
  return text
    .split(/\n{2,}/)
    .map((part) => `<p>${escaped(part).replace(/\n/g, "<br>")}</p>`)
    .join("");
}

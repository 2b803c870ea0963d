import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import { env } from "#app/env.server.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import { languageName } from "#app/i18n/language-names.ts";
import { LANGUAGE_CODES, LANGUAGES, type Language } from "#app/i18n/languages.ts";
import type { FeedEvent, FeedText } from "../feed-event.ts";
import { escaped } from "../xml.ts";
import { AUDIENCE, KEYWORDS, type Keyword, keywordsOf } from "./keywords.ts";

/** The name under which cities know us; ids begin with it. */
export const SOURCE = "veljeksi";
const CONTEXT = "http://schema.org";
/** Nothing that a reader of Linked Events v1 looks for is left out; what we do not have is null. */
const NOT_OURS = {
  external_links: [],
  images: [],
  videos: [],
  custom_data: null,
  audience_max_age: null,
  minimum_attendee_capacity: null,
  location_extra_info: null,
  provider_contact_info: null,
  replaced_by: null,
  registration: null,
};
/** Adults only: so it is everywhere here. */
const ADULT = 18;

export function linkTo(kind: "event" | "place" | "keyword" | "language", id: string) {
  return { "@id": `${env.publicUrl}/linked-events/v1/${kind}/${id}/` };
}

/** One date. `isRecurring`: its gathering has several, and stands above them as an event of its own. */
export function linkedEvent(event: FeedEvent, { isRecurring }: { isRecurring: boolean }) {
  const id = `${SOURCE}:${event.id}`;
  return {
    ...whatItIs(event),
    id,
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

export function linkedPlace(place: FeedEvent["place"], events: number) {
  const id = `${SOURCE}:${place.id}`;
  return {
    id,
    data_source: SOURCE,
    publisher: SOURCE,
    name: { fi: place.name },
    street_address: { fi: place.address },
    address_locality: inEach(["fi", "sv", "en"], (language) =>
      municipalityName(place.municipalityCode, language),
    ),
    address_country: "FI",
    postal_code: null,
    position: { type: "Point", coordinates: [place.lon, place.lat] },
    divisions: [],
    telephone: null,
    email: null,
    info_url: null,
    description: null,
    image: null,
    parent: null,
    deleted: false,
    n_events: events,
    last_modified_time: place.changedAt,
    ...linkTo("place", id),
    "@context": CONTEXT,
    "@type": "Place",
  };
}

export function linkedKeyword(id: Keyword, events: number) {
  return {
    id,
    data_source: "yso",
    publisher: "hy:kansalliskirjasto",
    name: KEYWORDS[id],
    alt_labels: [],
    aggregate: false,
    deprecated: false,
    image: null,
    n_events: events,
    ...linkTo("keyword", id),
    "@context": CONTEXT,
    "@type": "Keyword",
  };
}

export function linkedLanguage(code: string) {
  return {
    id: code,
    translation_available: (LANGUAGE_CODES as string[]).includes(code),
    name: inEach(["fi", "sv", "en"], (language) => languageName(code, language)),
    ...linkTo("language", code),
    "@context": CONTEXT,
    "@type": "Language",
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
    in_language: event.languages.map((code) => linkTo("language", code)),
    offers: offersOf(event),
    name: said(event.texts, ({ title }) => title),
    short_description: said(event.texts, ({ summary }) => summary),
    description: said(event.texts, ({ description }) => paragraphs(description)),
    provider: inEach(["fi", "sv", "en"], (language) => translatorFor(language)("common:site")),
  };
}

/** A price is told only where the facts say one; nobody is told "free" by mistake. */
function offersOf({ facts }: FeedEvent) {
  const isFree = facts.includes("free");
  if (!isFree && !facts.includes("small_fee")) return [];
  return [{ is_free: isFree, price: null, description: null, info_url: null }];
}

/** {fi: …, ar: …}: every language in which it is written. Their codes have no hyphens ("zh_hans"). */
function said(texts: FeedText[], what: (text: FeedText) => string) {
  return Object.fromEntries(texts.map((text) => [text.language.replace("-", "_"), what(text)]));
}

function inEach(codes: string[], what: (language: Language) => string) {
  const known = LANGUAGE_CODES.filter((code) => codes.includes(code));
  return Object.fromEntries(known.map((code) => [code, what(code)]));
}

/** In real languages: plain Finnish is Finnish to a city. */
function pages(path: string) {
  const codes = LANGUAGE_CODES.filter((code) => LANGUAGES[code].html === code);
  return Object.fromEntries(
    codes.map((code) => [code.replace("-", "_"), `${env.publicUrl}/${code}${path}`]),
  );
}

/** Cities show descriptions as HTML. */
function paragraphs(text: string) {
  return text
    .split(/\n{2,}/)
    .map((part) => `<p>${escaped(part).replace(/\n/g, "<br>")}</p>`)
    .join("");
}

import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import { env } from "#app/env.server.ts";
import { languageName } from "#app/i18n/language-names.ts";
import { LANGUAGE_CODES, type Language } from "#app/i18n/languages.ts";
import type { FeedEvent } from "../feed-event.ts";
import { KEYWORDS, type Keyword } from "./keywords.ts";

/** The name under which cities know us; ids begin with it. */
export const SOURCE = "veljeksi";
export const CONTEXT = "http://schema.org";
/** Languages in which cities name their places and keywords. */
const OF_CITIES = ["fi", "sv", "en"];

/** Everything that can be asked for, by the names that the cities give it. */
export function linkedEventsRoot() {
  const address = (kind: string) => `${env.publicUrl}/linked-events/v1/${kind}/`;
  return Object.fromEntries(
    ["event", "place", "keyword", "language"].map((kind) => [kind, address(kind)]),
  );
}

export function linkTo(kind: "event" | "place" | "keyword" | "language", id: string) {
  return { "@id": `${env.publicUrl}/linked-events/v1/${kind}/${id}/` };
}

/** A public meeting place. `events`: how many dates are there; only places with some are told. */
export function linkedPlace(place: FeedEvent["place"], events: number) {
  const id = `${SOURCE}:${place.id}`;
  return {
    id,
    origin_id: place.id,
    data_source: SOURCE,
    publisher: SOURCE,
    name: { fi: place.name },
    street_address: { fi: place.address },
    address_locality: inEach(OF_CITIES, (language) =>
      municipalityName(place.municipalityCode, language),
    ),
    address_region: null,
    address_country: "FI",
    postal_code: null,
    post_office_box_num: null,
    contact_type: null,
    position: { type: "Point", coordinates: [place.lon, place.lat] },
    divisions: [],
    telephone: null,
    email: null,
    info_url: null,
    description: null,
    image: null,
    parent: null,
    custom_data: null,
    replaced_by: null,
    deleted: false,
    has_upcoming_events: events > 0,
    n_events: events,
    created_time: null,
    last_modified_time: place.changedAt,
    ...linkTo("place", id),
    "@context": CONTEXT,
    "@type": "Place",
  };
}

/** A concept of the General Finnish Ontology. `events`: how many dates are about it. */
export function linkedKeyword(id: Keyword, events: number) {
  return {
    id,
    origin_id: id.slice("yso:".length),
    data_source: "yso",
    publisher: "hy:kansalliskirjasto",
    name: KEYWORDS[id],
    alt_labels: [],
    aggregate: false,
    deprecated: false,
    replaced_by: null,
    image: null,
    has_upcoming_events: events > 0,
    n_events: events,
    created_time: null,
    last_modified_time: null,
    ...linkTo("keyword", id),
    "@context": CONTEXT,
    "@type": "Keyword",
  };
}

/** A language that is spoken at a date; whether texts are written in it too. */
export function linkedLanguage(code: string) {
  const isWritten = (LANGUAGE_CODES as string[]).includes(code);
  return {
    id: code,
    service_language: isWritten,
    translation_available: isWritten,
    name: inEach(OF_CITIES, (language) => languageName(code, language)),
    ...linkTo("language", code),
    "@context": CONTEXT,
    "@type": "Language",
  };
}

export function inEach(codes: string[], what: (language: Language) => string) {
  const known = LANGUAGE_CODES.filter((code) => codes.includes(code));
  return Object.fromEntries(known.map((code) => [code, what(code)]));
}

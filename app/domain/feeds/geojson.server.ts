import { type Instant, now } from "#app/domain/day.ts";
import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import { env } from "#app/env.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { type FeedEvent, textFor } from "./feed-event.ts";
import { feedEvents } from "./feed-events.server.ts";
import type { FeedAsked } from "./forms.ts";

export const GEOJSON_TYPE = "application/geo+json; charset=utf-8";

/** Published dates as points on a map (RFC 7946): public meeting places, never a person's. */
export async function geoJson(
  db: Db,
  { filter, language, at = now() }: FeedAsked & { at?: Instant },
): Promise<string> {
  const events = await feedEvents(db, { filter, at });
  return JSON.stringify({
    type: "FeatureCollection",
    features: events.map((event) => featureOf(event, language)),
  });
}

function featureOf(event: FeedEvent, language: Language) {
  const text = textFor(event, language);
  const { place } = event;
  return {
    type: "Feature",
    id: event.id,
    geometry: { type: "Point", coordinates: [place.lon, place.lat] },
    properties: {
      title: text.title,
      summary: text.summary,
      language: text.language,
      kind: event.kind,
      starts_at: event.startsAt,
      ends_at: event.endsAt,
      cancelled: event.isCancelled,
      place: place.name,
      address: place.address,
      municipality: municipalityName(place.municipalityCode, language),
      municipality_code: place.municipalityCode,
      step_free: place.stepFree,
      spoken_languages: event.languages,
      facts: event.facts,
      changed_at: event.changedAt,
      url: `${env.publicUrl}/${language}/events/${event.id}`,
    },
  };
}

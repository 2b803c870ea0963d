import { type Instant, now } from "#app/domain/day.ts";
import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import type { Db } from "#db/open.ts";
import { textFor } from "./feed-event.ts";
import { feedEvents } from "./feed-events.server.ts";
import type { EmbedAsked } from "./forms.ts";

/** The next dates for a partner's page: what one can still come to, nothing that is called off. */
export async function embeddedEvents(
  db: Db,
  { filter, language, count, at = now() }: EmbedAsked & { at?: Instant },
) {
  const events = await feedEvents(db, { filter, at });
  return events
    .filter(({ isCancelled, endsAt }) => !isCancelled && endsAt > at)
    .slice(0, count)
    .map((event) => {
      const { title, language: textLanguage } = textFor(event, language);
      const { id, kind, startsAt, endsAt, place } = event;
      const municipality = municipalityName(place.municipalityCode, language);
      return { id, kind, startsAt, endsAt, title, textLanguage, place: place.name, municipality };
    });
}

export type EmbeddedEvent = Awaited<ReturnType<typeof embeddedEvents>>[number];

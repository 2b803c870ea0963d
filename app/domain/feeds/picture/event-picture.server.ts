import { dayOf } from "#app/domain/day.ts";
import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import { formatClock, formatDay } from "#app/i18n/dates.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { textFor } from "../feed-event.ts";
import { feedEvent } from "../feed-events.server.ts";
import { drawn, widthOf } from "./drawing.server.ts";
import { pictureSvg } from "./picture-svg.ts";

/**
 * The picture that a shared link to a date shows: what, when, where, in the reader's language; PNG,
 * 1200 × 630 pixels (Open Graph). What is not published is not found. Cancelled dates say so.
 */
export async function eventPicture(
  db: Db,
  { eventId, language }: { eventId: string; language: Language },
): Promise<Buffer> {
  const event = await feedEvent(db, eventId);
  const t = translatorFor(language);
  const { title } = textFor(event, language);
  const svg = pictureSvg(
    {
      title: event.isCancelled ? t("feeds:cancelled", { title }) : title,
      when: `${formatDay(dayOf(event.startsAt), language)} · ${formatClock(event.startsAt, language)}`,
      where: `${event.place.name}, ${municipalityName(event.place.municipalityCode, language)}`,
      dir: LANGUAGES[language].dir,
    },
    widthOf,
  );
  return drawn(svg);
}

import { type Instant, now } from "#app/domain/day.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { cardsOf } from "./cards.server.ts";
import { publicEvents } from "./public-events.server.ts";

/** The nearest dates that anyone may come to, for the front page. Cancelled ones are not among them. */
export async function nextEvents(
  db: Db,
  { language, count, at = now() }: { language: Language; count: number; at?: Instant },
) {
  const coming = publicEvents(db)
    .where("event.ends_at", ">", at)
    .where("event.cancelled_at", "is", null)
    .orderBy("event.starts_at")
    .orderBy("event.id")
    .limit(count);
  return cardsOf(db, coming, { language, at });
}

import type { Instant } from "#app/domain/day.ts";
import { DEFAULT_LANGUAGE } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { cardsOf } from "./cards.server.ts";
import type { publicEvents } from "./public-events.server.ts";

/**
 * The ids of those dates that a man can still sign up for. The standing is the one that cards show
 * and the sign-up itself asks, so the list never promises a place that the form refuses.
 */
export async function idsWithRoom(
  db: Db,
  dates: ReturnType<typeof publicEvents>,
  at: Instant,
): Promise<string[]> {
  const cards = await cardsOf(db, dates, { language: DEFAULT_LANGUAGE, at });
  return cards.filter(({ standing }) => standing === "open").map(({ id }) => id);
}

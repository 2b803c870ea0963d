import type { Instant } from "#app/domain/day.ts";
import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { forCard } from "./facts.ts";
import { freePlaces, standingOf } from "./gathering.ts";
import { asCards, type publicEvents, traitsOf, typed } from "./public-events.server.ts";

export type EventCardFacts = Awaited<ReturnType<typeof cardsOf>>[number];

/** Runs a query of public dates and makes of each what a card shows. Two queries, however many. */
export async function cardsOf(
  db: Db,
  query: ReturnType<typeof publicEvents>,
  { language, at }: { language: Language; at: Instant },
) {
  const rows = (await asCards(query, language).execute()).map(typed);
  const traits = await traitsOf(
    db,
    rows.map((row) => row.gatheringId),
  );
  return rows.map(({ capacity, heads, held, waiting, movedAt, municipalityCode, ...row }) => ({
    ...row,
    municipality: municipalityName(municipalityCode, language),
    moved: movedAt !== null,
    standing: standingOf({ ...row, capacity, heads, held, waiting }, at),
    free: freePlaces({ startsAt: row.startsAt, capacity, heads, held, waiting }, at),
    languages: traits.get(row.gatheringId)?.languages ?? [],
    facts: forCard(traits.get(row.gatheringId)?.facts ?? []),
  }));
}

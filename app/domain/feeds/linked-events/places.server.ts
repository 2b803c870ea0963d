import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import type { FeedEvent } from "../feed-event.ts";
import { feedEvents } from "../feed-events.server.ts";
import { KEYWORDS, type Keyword, keywordsOf } from "./keywords.ts";
import { linkedKeyword, linkedLanguage, linkedPlace, SOURCE } from "./linked-event.server.ts";
import { pageOf } from "./page.ts";

type Paging = { page: number; page_size: number; url: string };

/** Public meeting places of the dates of now, each with how many. */
export async function linkedPlaces(db: Db, asked: Paging) {
  return pageOf(placesIn(await feedEvents(db)), asked);
}

export async function oneLinkedPlace(db: Db, id: string) {
  return found(placesIn(await feedEvents(db)), id);
}

/** The concepts by which our dates are sorted. */
export async function linkedKeywords(db: Db, asked: Paging) {
  return pageOf(keywordsIn(await feedEvents(db)), asked);
}

export async function oneLinkedKeyword(db: Db, id: string) {
  return found(keywordsIn(await feedEvents(db)), id);
}

/** The languages that are spoken at the dates of now. */
export async function linkedLanguages(db: Db, asked: Paging) {
  return pageOf(languagesIn(await feedEvents(db)), asked);
}

export async function oneLinkedLanguage(db: Db, id: string) {
  return found(languagesIn(await feedEvents(db)), id);
}

type Place = ReturnType<typeof linkedPlace>;
type Including = { location: { "@id": string }; keywords: { "@id": string }[] };

/** `include=location,keywords`: the things themselves instead of their addresses. */
export function including<T extends Including>(one: T, dates: FeedEvent[], include: string[] = []) {
  const same = (id: string) => (other: { "@id": string }) => other["@id"] === id;
  const { location, keywords } = one;
  return {
    ...one,
    location: include.includes("location")
      ? (placesIn(dates).find(same(location["@id"])) ?? location)
      : location,
    keywords: include.includes("keywords")
      ? keywords.map((keyword) => keywordsIn(dates).find(same(keyword["@id"])) ?? keyword)
      : keywords,
  };
}

function placesIn(dates: FeedEvent[]): Place[] {
  const places = new Map(dates.map(({ place }) => [place.id, place]));
  const counts = countOf(dates.map(({ place }) => place.id));
  return [...places.values()]
    .map((place) => linkedPlace(place, counts.get(place.id) ?? 0))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function keywordsIn(dates: FeedEvent[]) {
  const counts = countOf(dates.flatMap(keywordsOf));
  return (Object.keys(KEYWORDS) as Keyword[]).map((id) => linkedKeyword(id, counts.get(id) ?? 0));
}

function languagesIn(dates: FeedEvent[]) {
  return [...new Set(dates.flatMap(({ languages }) => languages))].sort().map(linkedLanguage);
}

function countOf(ids: string[]) {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function found<T extends { id: string }>(all: T[], id: string): T {
  const one = all.find((thing) => thing.id === id);
  if (!one) throw new NotFound(`no ${SOURCE} thing has this id`);
  return one;
}

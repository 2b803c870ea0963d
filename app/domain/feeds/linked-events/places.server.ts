import { fold } from "#app/domain/fold.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import type { FeedEvent } from "../feed-event.ts";
import { feedEvents } from "../feed-events.server.ts";
import { KEYWORDS, type Keyword, keywordsOf } from "./keywords.ts";
import { linkedKeyword, linkedLanguage, linkedPlace, SOURCE } from "./linked-things.server.ts";
import { pageOf } from "./page.ts";

type Asked = { page: number; page_size: number; text?: string | undefined; url: string };

/** Public meeting places of the dates of now, each with how many: where most is, first. */
export async function linkedPlaces(db: Db, asked: Asked) {
  return pageOf(named(placesIn(await feedEvents(db)), asked.text), asked);
}

export async function oneLinkedPlace(db: Db, id: string) {
  return found(placesIn(await feedEvents(db)), id);
}

/** The concepts by which our dates are sorted, the commonest first. */
export async function linkedKeywords(db: Db, asked: Asked) {
  return pageOf(named(keywordsIn(await feedEvents(db)), asked.text), asked);
}

export async function oneLinkedKeyword(db: Db, id: string) {
  return found(keywordsIn(await feedEvents(db)), id);
}

/** The languages that are spoken at the dates of now. */
export async function linkedLanguages(db: Db, asked: Asked) {
  return pageOf(languagesIn(await feedEvents(db)), asked);
}

export async function oneLinkedLanguage(db: Db, id: string) {
  return found(languagesIn(await feedEvents(db)), id);
}

type Link = { "@id": string };
type Including = { location: Link; keywords: Link[]; audience: Link[]; in_language: Link[] };

/** `include=location,keywords,audience,in_language`: the things themselves instead of their addresses. */
export function including<T extends Including>(one: T, dates: FeedEvent[], include: string[]) {
  const inFull = <L extends Link>(name: string, link: Link, all: () => L[]): Link | L =>
    (include.includes(name) && all().find((other) => other["@id"] === link["@id"])) || link;
  const keywords = () => keywordsIn(dates);
  return {
    ...one,
    location: inFull("location", one.location, () => placesIn(dates)),
    keywords: one.keywords.map((link) => inFull("keywords", link, keywords)),
    audience: one.audience.map((link) => inFull("audience", link, keywords)),
    in_language: one.in_language.map((link) =>
      inFull("in_language", link, () => languagesIn(dates)),
    ),
  };
}

function placesIn(dates: FeedEvent[]) {
  const places = new Map(dates.map(({ place }) => [place.id, place]));
  const counts = countOf(dates.map(({ place }) => place.id));
  return [...places.values()]
    .map((place) => linkedPlace(place, counts.get(place.id) ?? 0))
    .sort((a, b) => b.n_events - a.n_events || (a.id < b.id ? -1 : 1));
}

function keywordsIn(dates: FeedEvent[]) {
  const counts = countOf(dates.flatMap(keywordsOf));
  return (Object.keys(KEYWORDS) as Keyword[])
    .map((id) => linkedKeyword(id, counts.get(id) ?? 0))
    .sort((a, b) => b.n_events - a.n_events);
}

function languagesIn(dates: FeedEvent[]) {
  return [...new Set(dates.flatMap(({ languages }) => languages))].sort().map(linkedLanguage);
}

function named<T extends { name: Record<string, string> }>(all: T[], text: string | undefined) {
  if (!text) return all;
  return all.filter(({ name }) => fold(Object.values(name).join(" ")).includes(fold(text)));
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

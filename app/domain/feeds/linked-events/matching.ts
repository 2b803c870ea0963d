import { addHours, now } from "#app/domain/day.ts";
import { fold } from "#app/domain/fold.ts";
import type { FeedEvent } from "../feed-event.ts";
import { keywordsOf } from "./keywords.ts";
import type { LinkedEventsAsked } from "./query.ts";

/** Whether a date is among what is asked for. `idOf` gives a thing the id that others know. */
export function isAskedFor(
  event: FeedEvent,
  asked: LinkedEventsAsked,
  idOf: (id: string) => string,
): boolean {
  const { bbox, text } = asked;
  const { place } = event;
  const keywords = keywordsOf(event);
  const written = event.texts.map(({ language }) => language);
  return [
    isWhen(event, asked),
    isOneOf(asked.keyword, keywords),
    !asked.keyword_AND?.some((one) => !(keywords as string[]).includes(one)),
    !asked["keyword!"]?.some((one) => (keywords as string[]).includes(one)),
    isOneOf(asked.location, [idOf(place.id)]),
    isOneOf(asked.language, [...event.languages, ...written]),
    isOneOf(asked.in_language, event.languages),
    isOneOf(asked.translation, written),
    asked.is_free === undefined || isOffered(event, asked.is_free),
    !asked.last_modified_since || event.changedAt >= asked.last_modified_since,
    !bbox || (place.lon >= bbox.west && place.lon <= bbox.east),
    !bbox || (place.lat >= bbox.south && place.lat <= bbox.north),
    !text || says(event, text),
  ].every(Boolean);
}

export function isOneOf(asked: string[] | undefined, has: string[]) {
  return !asked || asked.some((one) => has.includes(one));
}

/** Whatever of it lies within the span; `days` counts from this moment. */
function isWhen({ startsAt, endsAt }: FeedEvent, { start, end, days }: LinkedEventsAsked) {
  if (days && !(endsAt > now() && startsAt < addHours(now(), days * 24))) return false;
  return (!start || endsAt > start) && (!end || startsAt < end);
}

/** Where nobody has told the price it is neither free nor not. */
function isOffered({ facts }: FeedEvent, free: boolean) {
  return facts.includes(free ? "free" : "small_fee");
}

function says({ texts, place }: FeedEvent, text: string) {
  const all = texts.map(({ title, summary, description }) => `${title} ${summary} ${description}`);
  return fold([...all, place.name, place.address].join(" ")).includes(fold(text));
}

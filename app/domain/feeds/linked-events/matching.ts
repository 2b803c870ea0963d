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
  const { start, end, bbox, text } = asked;
  const { place } = event;
  return [
    !start || event.endsAt > start,
    !end || event.startsAt < end,
    isOneOf(asked.keyword, keywordsOf(event)),
    isOneOf(asked.location, [idOf(place.id)]),
    isOneOf(asked.super_event, [idOf(event.gatheringId)]),
    isOneOf(asked.language, [...event.languages, ...event.texts.map(({ language }) => language)]),
    !asked.is_free || event.facts.includes("free") === (asked.is_free === "true"),
    !asked.last_modified_since || event.changedAt >= asked.last_modified_since,
    !bbox || (place.lon >= bbox.west && place.lon <= bbox.east),
    !bbox || (place.lat >= bbox.south && place.lat <= bbox.north),
    !text || says(event, text),
  ].every(Boolean);
}

function isOneOf(asked: string[] | undefined, has: string[]) {
  return !asked || asked.some((one) => has.includes(one));
}

function says({ texts, place }: FeedEvent, text: string) {
  const all = texts.map(({ title, summary, description }) => `${title} ${summary} ${description}`);
  return fold([...all, place.name, place.address].join(" ")).includes(fold(text));
}

import { addDays, type Day, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { languagesToTry } from "#app/i18n/languages.ts";
import { queueMoves } from "./waiting.ts";

/** What men come to. */
export const GATHERING_KINDS = [
  "learning_group",
  "leisure",
  "peer_group",
  "information",
  "advocacy",
  "training",
] as const;
export type GatheringKind = (typeof GATHERING_KINDS)[number];
/** For volunteers alone: no visitor, feed or search engine sees it. */
export const FOR_VOLUNTEERS = "training" satisfies GatheringKind;

/** How men sign up: for each date, or once for all of them. */
export const ENROLMENTS = ["each_time", "whole_series"] as const;
export type Enrolment = (typeof ENROLMENTS)[number];

/** How a run of dates repeats. */
export const REPEATS = ["once", "weekly", "fortnightly", "monthly", "monthly_last"] as const;
export type Repeat = (typeof REPEATS)[number];

/** Which dates an edit is about: this one, or of the same run also those after it, or all ahead. */
export const SCOPES = ["this", "following", "all"] as const;
export type Scope = (typeof SCOPES)[number];

/** Heads = the man and his friends. */
export const MAX_FRIENDS = 4;
/** A year of weeks at once, not more: nobody plans further. */
export const MAX_DATES = 52;
export const MAX_CAPACITY = 2000;
/** Up to this hour of the next morning an evening may last: "20:00–01:00". */
const LATEST_END = "06:00";

/**
 * How a date stands for a man who wants to come. Signing up ends when it begins; until it is over
 * he may still walk in.
 */
export type Standing = "open" | "full" | "cancelled" | "begun" | "over";

export type DatedEvent = Room & { endsAt: Instant; cancelledAt: string | null };

/** What decides whether there is room. Heads = men and their friends. */
export type Room = {
  startsAt: Instant;
  /** Heads at most; null: no limit. */
  capacity: number | null;
  /** Heads that are coming. */
  heads: number;
  /** Heads for whom a place is held until they answer. */
  held: number;
  /** Men in the queue who wait for a place that they could have. */
  waiting: number;
};

export function standingOf(event: DatedEvent, at: Instant): Standing {
  if (event.cancelledAt) return "cancelled";
  if (event.endsAt <= at) return "over";
  if (event.startsAt <= at) return "begun";
  return freePlaces(event, at) === 0 ? "full" : "open";
}

/**
 * Heads that still fit for a man who comes now; null: no limit. None while others wait: places go
 * by the queue. Never below 0, though capacity may have been lowered.
 */
export function freePlaces({ startsAt, capacity, heads, held, waiting }: Room, at: Instant) {
  if (capacity === null) return null;
  if (waiting > 0 && queueMoves(startsAt, at)) return 0;
  return Math.max(0, capacity - heads - held);
}

/** A date as a coordinator says it: a day and two times of the clock in Helsinki. */
export type EventDate = {
  day: Day;
  starts: string;
  ends: string;
  /** Only when it is elsewhere than the gathering usually is. */
  placeId?: string | null;
  /** Only when more or fewer fit than usually. */
  capacity?: number | null;
};

/** The instants of a date, or null when it would end before it begins. */
export function instantsOf({ day, starts, ends }: EventDate) {
  const startsAt = helsinkiInstant(day, starts);
  const nextMorning = ends <= starts && ends <= LATEST_END;
  const endsAt = helsinkiInstant(nextMorning ? addDays(day, 1) : day, ends);
  return endsAt > startsAt ? { startsAt, endsAt } : null;
}

/** The languages in which a gathering can be told, commonest first; more than the pages have. */
export const CONTENT_LANGUAGES = [
  "fi",
  "fi-simple",
  "en",
  "ar",
  "so",
  "fa",
  "fa-AF",
  "ckb",
  "ru",
  "uk",
  "sv",
] as const;
export type ContentLanguage = (typeof CONTENT_LANGUAGES)[number];

export function isContentLanguage(code: string | undefined): code is ContentLanguage {
  return (CONTENT_LANGUAGES as readonly (string | undefined)[]).includes(code);
}

/** The text that a reader gets: in his language, in one that he would rather read, or whatever there is. */
export function bestText<T extends { language: string }>(texts: T[], language: string) {
  const found = languagesToTry(language).flatMap((code) =>
    texts.filter((text) => text.language === code),
  );
  return found[0] ?? texts[0];
}

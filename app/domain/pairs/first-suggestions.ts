import {
  addDays,
  type Day,
  dayOf,
  helsinkiInstant,
  type Instant,
  weekdayOf,
} from "#app/domain/day.ts";
import type { FreeTime } from "#app/domain/people/profile.ts";
import { DAY_PARTS, type DayPart } from "#app/domain/people/vocabulary.ts";
import { clashes, isFarEnough } from "./first-meeting.ts";

/** When people usually meet in each part of a day; at night nobody meets for the first time. */
const USUAL: Partial<Record<DayPart, string>> = {
  morning: "10:00",
  afternoon: "14:00",
  evening: "17:30",
};
/** A first meeting is within two weeks. */
const DAYS_AHEAD = 14;
const SUGGESTED_MOST = 4;

/**
 * Times to begin an offer with: at most one a day, when both are usually free and none of the three is at
 * another meeting. Who has not said when he is free is taken to be free when the other is.
 */
export function suggestedTimes(
  { participant, supportPerson }: { participant: FreeTime[]; supportPerson: FreeTime[] },
  { at, busy }: { at: Instant; busy: Instant[] },
): Instant[] {
  const isFree = (times: FreeTime[], day: Day, part: DayPart) =>
    times.length === 0 ||
    times.some((time) => time.weekday === weekdayOf(day) && time.part === part);
  if (participant.length + supportPerson.length === 0) return [];
  const suggested: Instant[] = [];
  for (let ahead = 1; ahead <= DAYS_AHEAD && suggested.length < SUGGESTED_MOST; ahead++) {
    const day = addDays(dayOf(at), ahead);
    const found = DAY_PARTS.filter(
      (part) => isFree(participant, day, part) && isFree(supportPerson, day, part),
    )
      .flatMap((part) => (USUAL[part] ? [helsinkiInstant(day, USUAL[part])] : []))
      .find((startsAt) => isFarEnough(startsAt, at) && !clashes(startsAt, busy));
    if (found) suggested.push(found);
  }
  return suggested;
}

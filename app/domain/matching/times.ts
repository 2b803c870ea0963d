import type { FreeTime } from "#app/domain/people/profile.ts";
import { DAY_PARTS } from "#app/domain/people/vocabulary.ts";
import type { Two } from "./person.ts";

/** The day-parts at which both are free, in the order of the week. */
export function sharedTimes({ participant, supportPerson }: Two): FreeTime[] {
  const his = new Set(supportPerson.times.map(timeCode));
  return participant.times
    .filter((time) => his.has(timeCode(time)))
    .toSorted((one, other) => place(one) - place(other));
}

/** Both have ticked when they are free, and nothing fits. */
export function haveNoSharedTime(two: Two): boolean {
  return (
    two.participant.times.length > 0 &&
    two.supportPerson.times.length > 0 &&
    sharedTimes(two).length === 0
  );
}

/** "2-evening": Tuesday evening, as reasons carry it. */
export function timeCode({ weekday, part }: FreeTime): string {
  return `${weekday}-${part}`;
}

function place({ weekday, part }: FreeTime) {
  return weekday * 10 + DAY_PARTS.indexOf(part);
}

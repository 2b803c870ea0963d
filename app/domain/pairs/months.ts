import { addMonths, type Day } from "#app/domain/day.ts";

/** So many months a picture shows at most: the latest. */
const MONTHS_SHOWN = 12;

/** A month by its first day: how often and how long they met in it. */
export type MonthMet = { from: Day; meetings: number; minutes: number };

/** Month by month from the first day to the last, the oldest first; months without a meeting too. */
export function monthsOf(
  meetings: { metOn: Day; minutes: number }[],
  { from, to }: { from: Day; to: Day },
): MonthMet[] {
  const months: MonthMet[] = [];
  for (
    let first = monthOf(to);
    first >= monthOf(from) && months.length < MONTHS_SHOWN;
    first = addMonths(first, -1)
  ) {
    const met = meetings.filter(({ metOn }) => monthOf(metOn) === first);
    months.unshift({ from: first, meetings: met.length, minutes: minutesOf(met) });
  }
  return months;
}

export function minutesOf(meetings: { minutes: number }[]) {
  return meetings.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** The first day of a day's month. */
export function monthOf(day: Day): Day {
  return `${day.slice(0, 7)}-01` as Day;
}

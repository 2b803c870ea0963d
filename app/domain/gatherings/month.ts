import { addDays, addMonths, type Day, weekdayOf } from "#app/domain/day.ts";

/** So many months ahead one can leaf. */
export const MONTHS_AHEAD = 12;

/** The first day of the month that was asked for ("2026-12"), within what can be leafed to. */
export function monthAsked(month: string | null, today: Day): Day {
  const first = firstOf(today);
  const last = addMonths(first, MONTHS_AHEAD);
  const wished = month ? (`${month}-01` as Day) : first;
  return wished < first ? first : wished > last ? last : wished;
}

export function firstOf(day: Day): Day {
  return `${day.slice(0, 7)}-01` as Day;
}

export function lastOf(first: Day): Day {
  return addDays(addMonths(first, 1), -1);
}

/** The month as weeks from Monday to Sunday; null for days of the months beside it. */
export function weeksOf(first: Day): (Day | null)[][] {
  const last = lastOf(first);
  const weeks: (Day | null)[][] = [];
  for (let monday = addDays(first, 1 - weekdayOf(first)); monday <= last; ) {
    const week = Array.from({ length: 7 }, (_, day) => addDays(monday, day));
    weeks.push(week.map((day) => (day >= first && day <= last ? day : null)));
    monday = addDays(monday, 7);
  }
  return weeks;
}

import { addDays, type Day, weekdayOf } from "#app/domain/day.ts";
import type { EventFilter } from "./forms.ts";

/** What a visitor can narrow the list by. `page` is not one of them. */
export const NARROWINGS = [
  "search",
  "kind",
  "language",
  "municipality",
  "when",
  "from",
  "part",
  "free",
  "facts",
] as const;
export type Narrowing = (typeof NARROWINGS)[number];

export function narrowingsIn(filter: EventFilter): Narrowing[] {
  return NARROWINGS.filter((one) => filter[one] !== null);
}

/** The days that a filter speaks of; null where it sets no bound. The week ends on Sunday. */
export function daysOf(filter: Pick<EventFilter, "when" | "from">, today: Day) {
  const sunday = addDays(today, 7 - weekdayOf(today));
  const saturday = addDays(sunday, -1);
  const earliest = filter.when === "this_weekend" && saturday > today ? saturday : today;
  return {
    from: filter.from && filter.from > earliest ? filter.from : earliest,
    to: filter.when ? sunday : null,
  };
}

import { type Day, helsinkiInstant } from "#app/domain/day.ts";
import type { OfficeHours } from "#app/domain/privacy/setting-kinds.server.ts";
import { formatClock, formatWeekday } from "./dates.ts";
import type { Language } from "./languages.ts";

const ANY_DAY = "2024-01-01" as Day;

/** "ma–pe 9.00–16.00": when men reach the office, in their language. */
export function formatOfficeHours(hours: OfficeHours, language: Language): string {
  const { firstWeekday, lastWeekday, opens, closes } = hours;
  const first = formatWeekday(firstWeekday, language, "short");
  const last = formatWeekday(lastWeekday, language, "short");
  const clock = (time: string) => formatClock(helsinkiInstant(ANY_DAY, time), language);
  const days = firstWeekday === lastWeekday ? first : `${first}–${last}`;
  return `${days} ${clock(opens)}–${clock(closes)}`;
}

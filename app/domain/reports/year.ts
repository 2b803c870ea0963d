import { type Day, helsinkiInstant, type Instant } from "#app/domain/day.ts";

/** A year of the calendar in Helsinki; of the current one, as far as it has come. */
export type Year = { year: number; from: Day; to: Day; fromAt: Instant; toAt: Instant };

const REPORT_IS_DUE_IN_MONTH = 3;

export function yearOf(year: number, today: Day): Year {
  const last = `${year}-12-31` as Day;
  return {
    year,
    from: `${year}-01-01` as Day,
    to: last < today ? last : today,
    fromAt: helsinkiInstant(`${year}-01-01` as Day, "00:00"),
    toAt: helsinkiInstant(`${year + 1}-01-01` as Day, "00:00"),
  };
}

/** Until the report is due in March: the year that is over; after that, this year. */
export function usualYear(today: Day): number {
  const [year, month] = today.split("-").map(Number) as [number, number];
  return month <= REPORT_IS_DUE_IN_MONTH ? year - 1 : year;
}

import { addMonths, type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { cardsOf } from "./cards.server.ts";
import { narrowingsIn } from "./filter.ts";
import type { EventFilter } from "./forms.ts";
import { choicesAhead, narrowedBetween, waysOut } from "./listing.server.ts";
import { firstOf, lastOf, MONTHS_AHEAD, monthAsked, weeksOf } from "./month.ts";

type Asked = { filter: EventFilter; month: string | null; language: Language; at?: Instant };

/**
 * A month with its dates, those of today and ahead, narrowed like the list (weeks that are over are
 * left out); the months on both
 * sides as far as one can leaf, and where it goes on when the month is empty.
 */
export async function eventCalendar(db: Db, { filter, month, language, at = now() }: Asked) {
  const today = dayOf(at);
  const first = monthAsked(month, today);
  const last = lastOf(first);
  const from = first > today ? first : today;
  const { dates } = await narrowedBetween(db, filter, { from, to: last, at });
  const events = await cardsOf(
    db,
    dates
      .$if(first > today, (q) => q.where("event.day", ">=", first))
      .orderBy("event.starts_at")
      .orderBy("event.id"),
    { language, at },
  );
  const next = events.length === 0 ? await nextDay(db, { filter, after: last, at }) : null;
  const end = addMonths(firstOf(today), MONTHS_AHEAD);
  return {
    first,
    weeks: weeksOf(first).filter((week) => week.some((day) => day && day >= today)),
    days: byDay(events, from),
    count: events.length,
    earlier: first > firstOf(today) ? monthBeside(first, -1) : null,
    later: first < end ? monthBeside(first, 1) : null,
    next,
    ways:
      events.length === 0 && !next && narrowingsIn(filter).length > 0
        ? await waysOut(db, filter, at)
        : null,
    choices: await choicesAhead(db, language, at),
  };
}

export type EventCalendar = Awaited<ReturnType<typeof eventCalendar>>;

/** "2026-12" */
function monthBeside(first: Day, months: number) {
  return addMonths(first, months).slice(0, 7);
}

/** What began yesterday and goes on stands on today. */
function byDay<E extends { day: string }>(events: E[], from: Day) {
  const days: Record<Day, E[]> = {};
  for (const event of events) {
    const day = (event.day > from ? event.day : from) as Day;
    days[day] = [...(days[day] ?? []), event];
  }
  return days;
}

async function nextDay(
  db: Db,
  { filter, after, at }: { filter: EventFilter; after: Day; at: Instant },
) {
  const { dates } = await narrowedBetween(db, filter, { from: after, to: null, at });
  const next = await dates
    .select("event.day")
    .where("event.day", ">", after)
    .orderBy("event.day")
    .limit(1)
    .executeTakeFirst();
  return (next?.day as Day | undefined) ?? null;
}

import { type Day, dayOf, helsinkiInstant, type Instant, now } from "#app/domain/day.ts";
import { DAY_PARTS, type DayPart } from "#app/domain/people/vocabulary.ts";
import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { cardsOf, type EventCardFacts } from "./cards.server.ts";
import { beginsIn } from "./day-part.ts";
import { inOrder } from "./facts.ts";
import { daysOf, narrowingsIn } from "./filter.ts";
import { type EventFilter, EventFilterQuery } from "./forms.ts";
import { idsWithRoom } from "./free-places.server.ts";
import { hasFact } from "./has-fact.ts";
import { answersTo, publicEvents } from "./public-events.server.ts";

/** As many as a slow phone takes in one go; the map shows the same ones. */
export const EVENTS_ON_A_PAGE = 200;

type Asked = { filter: EventFilter; language: Language; at?: Instant };

/** The public list: days with their dates, what can be chosen, and what to relax when it is empty. */
export async function eventList(db: Db, { filter, language, at = now() }: Asked) {
  const count = await countOf(db, filter, at);
  const pages = Math.max(1, Math.ceil(count / EVENTS_ON_A_PAGE));
  const page = Math.min(filter.page, pages);
  const { dates } = await narrowed(db, filter, at);
  const events = await cardsOf(
    db,
    dates
      .orderBy("event.starts_at")
      .orderBy("event.id")
      .limit(EVENTS_ON_A_PAGE)
      .offset((page - 1) * EVENTS_ON_A_PAGE),
    { language, at },
  );
  return {
    count,
    page,
    pages,
    days: byDay(events, dayOf(at)),
    choices: await choicesAhead(db, language, at),
    ...(count === 0 ? await waysOut(db, filter, at) : NO_WAYS),
  };
}

/** Nothing needs to be relaxed. */
const NO_WAYS = { relaxations: [], ahead: 0 };

/** For an empty list: what it is without each narrowing, and how many dates there are without any. */
export async function waysOut(db: Db, filter: EventFilter, at: Instant) {
  const ahead = await countOf(db, EventFilterQuery.parse({}), at);
  return { relaxations: await relaxationsOf(db, filter, at), ahead };
}

function narrowed(db: Db, filter: EventFilter, at: Instant) {
  return narrowedBetween(db, filter, { ...daysOf(filter, dayOf(at)), at });
}

/**
 * `dates`: the query of those ahead from one day to another, both included, narrowed by everything
 * else that was asked.
 */
export async function narrowedBetween(
  db: Db,
  filter: EventFilter,
  { from, to, at }: { from: Day; to: Day | null; at: Instant },
) {
  const since = from > dayOf(at) ? helsinkiInstant(from, "00:00") : at;
  const between = publicEvents(db)
    .where("event.ends_at", ">", since)
    .$if(to !== null, (q) => q.where("event.day", "<=", to));
  const found = narrowedByWhat(between, filter, at);
  if (!filter.free) return { dates: found };
  return { dates: found.where("event.id", "in", await idsWithRoom(db, found, at)) };
}

/** Every narrowing that does not speak of days or places; feeds look at other days than the page. */
export function narrowedByWhat(
  query: ReturnType<typeof publicEvents>,
  filter: EventFilter,
  at: Instant = now(),
) {
  const narrower = query
    .$if(filter.kind !== null, (q) => q.where("gathering.kind", "=", filter.kind))
    .$if(filter.municipality !== null, (q) =>
      q.where("place.municipality_code", "=", filter.municipality),
    )
    .$if(filter.language !== null, (q) =>
      q.where((eb) =>
        eb.exists(
          eb
            .selectFrom("gathering_language as spoken")
            .select("spoken.language")
            .whereRef("spoken.gathering_id", "=", "gathering.id")
            .where("spoken.language", "=", filter.language),
        ),
      ),
    )
    .$if(filter.part !== null, (q) => q.where(beginsIn(filter.part as DayPart, at)));
  const told = (filter.facts ?? []).reduce((q, fact) => q.where(hasFact(fact)), narrower);
  return filter.search === null ? told : told.where(answersTo(filter.search));
}

async function countOf(db: Db, filter: EventFilter, at: Instant): Promise<number> {
  const { dates } = await narrowed(db, filter, at);
  const { count } = await dates
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

async function relaxationsOf(db: Db, filter: EventFilter, at: Instant) {
  const narrowings = narrowingsIn(filter);
  const counted = narrowings.map(async (without) => ({
    without,
    count: await countOf(db, { ...filter, [without]: null }, at),
  }));
  return (await Promise.all(counted)).filter(({ count }) => count > 0);
}

/** Only what some date ahead has: nobody chooses from three hundred municipalities to find nothing. */
export async function choicesAhead(db: Db, language: Language, at: Instant) {
  const rows = await publicEvents(db)
    .innerJoin("gathering_language as spoken", "spoken.gathering_id", "gathering.id")
    .select(["gathering.kind", "place.municipality_code as municipality", "spoken.language"])
    .where("event.ends_at", ">", at)
    .distinct()
    .execute();
  const ahead = () => publicEvents(db).where("event.ends_at", ">", at);
  const facts = await ahead()
    .innerJoin("gathering_fact as said", "said.gathering_id", "gathering.id")
    .select("said.fact")
    .distinct()
    .execute();
  const parts = DAY_PARTS.map(async (part) => {
    const one = ahead().where(beginsIn(part, at)).select("event.id").limit(1);
    return (await one.executeTakeFirst()) ? [part] : [];
  });
  const distinct = (values: string[]) => [...new Set(values)];
  return {
    kinds: distinct(rows.map((row) => row.kind)),
    languages: distinct(rows.map((row) => row.language)),
    facts: inOrder(facts.map(({ fact }) => fact)),
    parts: (await Promise.all(parts)).flat(),
    municipalities: distinct(rows.map((row) => row.municipality)).map((code) => ({
      code,
      name: municipalityName(code, language),
    })),
  };
}

function byDay(events: EventCardFacts[], today: Day) {
  const days = new Map<Day, EventCardFacts[]>();
  for (const event of events) {
    const day = event.day > today ? (event.day as Day) : today;
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return [...days].map(([day, events]) => ({ day, events }));
}

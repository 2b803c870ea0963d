import { sql } from "kysely";
import type { Man } from "#app/domain/accounts/viewer.ts";
import { addDays, dayOf, type Instant, now, weekdayOf } from "#app/domain/day.ts";
import { partOf } from "#app/domain/gatherings/day-part.ts";
import { freePlaces, standingOf } from "#app/domain/gatherings/gathering.ts";
import { hasFact } from "#app/domain/gatherings/has-fact.ts";
import { asCards, publicEvents, typed } from "#app/domain/gatherings/public-events.server.ts";
import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";

const DAYS_AHEAD = 7;
const SHOWN = 3;
const LOOKED_AT = 30;
/** The two of them. */
const HEADS = 2;

/**
 * Dates of the next seven days to which both men of a pair can go: a language is
 * spoken that both know, the place is in the municipality of either (anywhere when neither has told
 * one; that of a man with protected details is not looked at), there is room for two, and one signs
 * up for each time by itself. What begins when both have said that it suits them stands first, then what
 * is free of charge. Only of a pair of the man's own.
 */
export async function eventsForPair(
  db: Db,
  {
    man,
    pairId,
    language,
    at = now(),
  }: { man: Man; pairId: string; language: Language; at?: Instant },
) {
  const rows = await asCards(publicEvents(db), language)
    .innerJoin("pair", (join) => join.on("pair.id", "=", pairId))
    .innerJoin("person as one", "one.id", "pair.participant_id")
    .innerJoin("person as other", "other.id", "pair.support_person_id")
    .select((eb) => [
      hasFact("free").as("isFree"),
      eb
        .selectFrom("sign_up as his")
        .select("his.token")
        .whereRef("his.event_id", "=", "event.id")
        .where("his.person_id", "=", man.personId)
        .where("his.cancelled_at", "is", null)
        .as("token"),
    ])
    .where((eb) => eb.or([eb("one.id", "=", man.personId), eb("other.id", "=", man.personId)]))
    .where("pair.ended_on", "is", null)
    .where("gathering.enrolment", "=", "each_time")
    .where("event.cancelled_at", "is", null)
    .where("event.starts_at", ">", at)
    .where("event.day", "<=", addDays(dayOf(at), DAYS_AHEAD))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("gathering_language as spoken")
          .innerJoin("person_language as first", "first.language", "spoken.language")
          .innerJoin("person_language as second", "second.language", "spoken.language")
          .select("spoken.language")
          .whereRef("spoken.gathering_id", "=", "gathering.id")
          .whereRef("first.person_id", "=", "one.id")
          .whereRef("second.person_id", "=", "other.id"),
      ),
    )
    .where(
      sql<boolean>`(place.municipality_code in (${areaOf("one")}, ${areaOf("other")})
        or (${areaOf("one")} is null and ${areaOf("other")} is null))`,
    )
    .orderBy("isFree", "desc")
    .orderBy("event.starts_at")
    .orderBy("event.id")
    .limit(LOOKED_AT)
    .execute();
  const suitsBoth = await sharedTimes(db, pairId);
  return rows
    .map(typed)
    .toSorted((one, other) => Number(suitsBoth(other.startsAt)) - Number(suitsBoth(one.startsAt)))
    .filter((event) => event.token !== null || hasRoomForTwo(event, at))
    .filter(({ gatheringId }, place, all) => firstOf(all, gatheringId) === place)
    .slice(0, SHOWN)
    .map((event) => ({
      id: event.id,
      startsAt: event.startsAt,
      title: event.title,
      textLanguage: event.textLanguage,
      place: event.place,
      municipality: municipalityName(event.municipalityCode, language),
      isFree: Boolean(event.isFree),
      token: event.token,
    }));
}

export type EventForPair = Awaited<ReturnType<typeof eventsForPair>>[number];

/** Whether both men have said to be free on that weekday and in that part of the day. */
async function sharedTimes(db: Db, pairId: string) {
  const shared = await db
    .selectFrom("pair")
    .innerJoin("person_availability as one", "one.person_id", "pair.participant_id")
    .innerJoin("person_availability as other", (join) =>
      join
        .onRef("other.person_id", "=", "pair.support_person_id")
        .onRef("other.weekday", "=", "one.weekday")
        .onRef("other.part", "=", "one.part"),
    )
    .select(["one.weekday", "one.part"])
    .where("pair.id", "=", pairId)
    .execute();
  return (startsAt: Instant) =>
    shared.some(
      ({ weekday, part }) => weekday === weekdayOf(dayOf(startsAt)) && part === partOf(startsAt),
    );
}

/** The municipality of his choice; unsaid where his details are protected. */
function areaOf(who: "one" | "other") {
  const column = (name: string) => sql.ref(`${who}.${name}`);
  return sql`(case when ${column("protected_on")} is null then nullif(${column("municipality_code")}, '') end)`;
}

/** Of a weekly group its next date is enough. */
function firstOf(events: { gatheringId: string }[], gatheringId: string): number {
  return events.findIndex((event) => event.gatheringId === gatheringId);
}

function hasRoomForTwo(event: Parameters<typeof standingOf>[0], at: Instant): boolean {
  if (standingOf(event, at) !== "open") return false;
  const free = freePlaces(event, at);
  return free === null || free >= HEADS;
}

import { type Instant, now } from "#app/domain/day.ts";
import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { freePlaces, MAX_FRIENDS, standingOf } from "./gathering.ts";
import { nextDates } from "./my-sign-ups.server.ts";
import { asCards, publicEvents, typed } from "./public-events.server.ts";
import { queueMoves } from "./waiting.ts";

/** What the link of a place in a queue shows: whose turn it is, or how many are ahead, as it stands. */
export async function waitingForHolder(
  db: Db,
  { token, language, at = now() }: { token: string; language: Language; at?: Instant },
) {
  const row = await asCards(publicEvents(db), language)
    .innerJoin("waiting as his", "his.event_id", "event.id")
    .leftJoin("series_sign_up as series", (join) =>
      join.onRef("series.id", "=", "his.series_id").on("series.cancelled_at", "is", null),
    )
    .select([
      "series.token as seriesToken",
      "place.address",
      "his.name",
      "his.friends",
      "his.number",
      "his.offer_ends_at as offerEndsAt",
      "his.left_because as leftBecause",
    ])
    .where("his.token", "=", token)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  const { capacity, heads, held, waiting, number, ...event } = typed(row);
  const room = { startsAt: event.startsAt, capacity, heads, held, waiting };
  const offerEndsAt = event.offerEndsAt as Instant | null;
  return {
    ...event,
    municipality: municipalityName(event.municipalityCode, language),
    standing: standingOf({ ...event, ...room }, at),
    free: freePlaces(room, at),
    state: stateOf({ ...event, offerEndsAt }, at),
    offerEndsAt,
    ahead: await countAhead(db, { eventId: event.id, number }),
    mostFriends: offerEndsAt ? event.friends : Math.min(MAX_FRIENDS, (capacity ?? 9) - 1),
    otherDates: await nextDates(db, event.gatheringId, { language, at, except: event.id }),
  };
}

export type WaitingFacts = Awaited<ReturnType<typeof waitingForHolder>>;
export type WaitingState =
  | "came_in"
  | "offered"
  | "waiting"
  | "ended"
  | "left"
  | "not_answered"
  | "cancelled"
  | "over";

type His = {
  startsAt: Instant;
  cancelledAt: string | null;
  offerEndsAt: Instant | null;
  leftBecause: string | null;
};

function stateOf(his: His, at: Instant): WaitingState {
  if (his.leftBecause === "came_in") return "came_in";
  if (his.cancelledAt) return "cancelled";
  if (his.startsAt <= at) return "over";
  if (his.leftBecause === "not_answered") return "not_answered";
  if (his.leftBecause) return "left";
  if (his.offerEndsAt) return his.offerEndsAt > at ? "offered" : "not_answered";
  return queueMoves(his.startsAt, at) ? "waiting" : "ended";
}

/** Men ahead of him who still wait; those for whom a place is held are no longer ahead. */
async function countAhead(db: Db, { eventId, number }: { eventId: string; number: number }) {
  const { ahead } = await db
    .selectFrom("waiting")
    .select((eb) => eb.fn.countAll<number>().as("ahead"))
    .where("event_id", "=", eventId)
    .where("left_at", "is", null)
    .where("offered_at", "is", null)
    .where("number", "<", number)
    .executeTakeFirstOrThrow();
  return ahead;
}

/** The queue of a date in its order, for the office. */
export function queueForOffice(trx: Db, eventId: string) {
  return trx
    .selectFrom("waiting")
    .leftJoin("person", "person.id", "waiting.person_id")
    .select([
      "waiting.id",
      "waiting.name",
      "person.surname",
      "waiting.email",
      "waiting.phone",
      "waiting.friends",
      "waiting.series_id as seriesId",
      "waiting.person_id as personId",
      "waiting.waiting_since as waitingSince",
      "waiting.offer_ends_at as offerEndsAt",
      "waiting.forgotten_at as forgottenAt",
      "person.protected_on as protectedOn",
    ])
    .where("waiting.event_id", "=", eventId)
    .where("waiting.left_at", "is", null)
    .orderBy("waiting.number")
    .execute();
}

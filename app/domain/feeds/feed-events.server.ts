import { addDays, type Day, dayOf, helsinkiInstant, type Instant, now } from "#app/domain/day.ts";
import { inOrder } from "#app/domain/gatherings/facts.ts";
import { daysOf } from "#app/domain/gatherings/filter.ts";
import { type EventFilter, EventFilterQuery } from "#app/domain/gatherings/forms.ts";
import { idsWithRoom } from "#app/domain/gatherings/free-places.server.ts";
import type { GatheringKind } from "#app/domain/gatherings/gathering.ts";
import { narrowedByWhat } from "#app/domain/gatherings/listing.server.ts";
import {
  publicEvents,
  publishedEvents,
  traitsOf,
} from "#app/domain/gatherings/public-events.server.ts";
import { waysToEach } from "#app/domain/places/ways.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import type { FeedEvent, FeedText } from "./feed-event.ts";
import { revisionOf } from "./revision.ts";

/** So long a cancelled date is still told: whoever asks once a month hears of it. */
export const CANCELLED_DAYS = 60;

const EVERYTHING = EventFilterQuery.parse({});

/**
 * Published dates for feeds, the soonest first: those of today and ahead, and cancelled ones of the
 * last 60 days. By days, not hours, so that a feed says the same from morning to midnight; only where
 * free places are asked for does a date leave when it fills or begins.
 */
export async function feedEvents(
  db: Db,
  { filter = EVERYTHING, at = now() }: { filter?: EventFilter; at?: Instant } = {},
): Promise<FeedEvent[]> {
  const { from, to } = daysOf(filter, dayOf(at));
  const since = helsinkiInstant(from, "00:00");
  const dates = narrowedByWhat(publicEvents(db), filter, at)
    .where((eb) =>
      eb.or([
        eb("event.ends_at", ">", since),
        eb.and([
          eb("event.cancelled_at", "is not", null),
          eb("event.day", ">=", addDays(from, -CANCELLED_DAYS)),
        ]),
      ]),
    )
    .$if(to !== null, (q) => q.where("event.day", "<=", to as Day));
  if (!filter.free) return told(db, dates);
  const ids = await idsWithRoom(db, dates, at);
  // What is called off is told all the same: somebody has it in his calendar.
  const withRoom = dates.where((eb) =>
    eb.or([eb("event.cancelled_at", "is not", null), eb("event.id", "in", ids)]),
  );
  return told(db, withRoom);
}

/** One published date, whenever it is. What is not published is not found. */
export async function feedEvent(db: Db, eventId: string): Promise<FeedEvent> {
  const [event] = await told(db, publicEvents(db).where("event.id", "=", eventId));
  if (!event) throw new NotFound();
  return event;
}

/** Published dates for which a man has signed up as himself, and which end after `since`. */
export function feedEventsOfMan(
  db: Db,
  { personId, since }: { personId: string; since: Instant },
): Promise<FeedEvent[]> {
  return told(
    db,
    publishedEvents(db)
      .where("event.ends_at", ">", since)
      .where("event.id", "in", (eb) =>
        eb
          .selectFrom("sign_up")
          .select("sign_up.event_id")
          .where("sign_up.person_id", "=", personId)
          .where("sign_up.cancelled_at", "is", null),
      ),
  );
}

async function told(db: Db, query: ReturnType<typeof publicEvents>): Promise<FeedEvent[]> {
  const rows = await query
    .select((eb) => [
      "event.id",
      "event.gathering_id as gatheringId",
      "event.starts_at as startsAt",
      "event.ends_at as endsAt",
      "event.cancelled_at as cancelledAt",
      "event.moved_at as movedAt",
      "event.sequence",
      "event.changed_at as eventChangedAt",
      "gathering.changed_at as gatheringChangedAt",
      "gathering.published_at as publishedAt",
      "gathering.created_at as createdAt",
      "gathering.kind",
      "gathering.fee_cents as feeCents",
      eb.fn.coalesce("event.capacity", "gathering.capacity").as("capacity"),
      "place.id as placeId",
      "place.name as placeName",
      "place.address",
      "place.lat",
      "place.lon",
      "place.municipality_code as municipalityCode",
      "place.step_free as stepFree",
      "place.changed_at as placeChangedAt",
    ])
    .orderBy("event.starts_at")
    .orderBy("event.id")
    .execute();
  const gatheringIds = [...new Set(rows.map(({ gatheringId }) => gatheringId))];
  const traits = await traitsOf(db, gatheringIds);
  const texts = await textsOf(db, gatheringIds);
  const ways = await waysToEach(db, [...new Set(rows.map(({ placeId }) => placeId))]);
  return rows.map((row) => ({
    id: row.id,
    gatheringId: row.gatheringId,
    kind: row.kind as GatheringKind,
    startsAt: row.startsAt as Instant,
    endsAt: row.endsAt as Instant,
    isCancelled: row.cancelledAt !== null,
    isMoved: row.movedAt !== null,
    createdAt: row.createdAt as Instant,
    publishedAt: row.publishedAt as Instant,
    capacity: row.capacity,
    feeCents: row.feeCents,
    ...revisionOf(row),
    texts: texts.get(row.gatheringId) ?? [],
    languages: traits.get(row.gatheringId)?.languages ?? [],
    facts: inOrder(traits.get(row.gatheringId)?.facts ?? []),
    place: {
      id: row.placeId,
      name: row.placeName,
      address: row.address,
      lat: row.lat,
      lon: row.lon,
      municipalityCode: row.municipalityCode,
      stepFree: row.stepFree,
      changedAt: row.placeChangedAt as Instant,
      ways: ways.get(row.placeId) ?? [],
    },
  }));
}

async function textsOf(db: Db, gatheringIds: string[]) {
  const texts = new Map<string, FeedText[]>();
  if (gatheringIds.length === 0) return texts;
  const rows = await db
    .selectFrom("gathering_text")
    .select(["gathering_id as gatheringId", "language", "title", "summary", "description"])
    .where("gathering_id", "in", gatheringIds)
    .orderBy("language")
    .execute();
  for (const { gatheringId, ...text } of rows) {
    texts.set(gatheringId, [...(texts.get(gatheringId) ?? []), text]);
  }
  return texts;
}

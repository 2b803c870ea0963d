import type { Instant } from "#app/domain/day.ts";
import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { MAX_FRIENDS } from "./gathering.ts";
import { capacity } from "./heads.server.ts";
import { queueMoves } from "./waiting.ts";

type Asked = { seriesId: string; language: Language; at: Instant };

/** How a man stands on one date of his series. */
export type StandsInSeries =
  | "coming"
  | "skipped"
  | "offered"
  | "waiting"
  | "ended"
  | "left"
  | "not_answered";

/** The dates of his series that are not over, the earliest first, each with the link to it. */
export async function datesOfSeries(db: Db, { seriesId, language, at }: Asked) {
  const coming = (await comingTo(db, seriesId, at)).map((row) => ({
    ...row,
    state: (row.skippedAt ? "skipped" : "coming") as StandsInSeries,
    link: `/sign-ups/${row.token}`,
    ahead: 0,
    offerEndsAt: null,
    /** Off the list, without keeping his place. */
    leftAt: row.keepsPlaceSince ? null : row.skippedAt,
  }));
  const waiting = (await waitingFor(db, seriesId, at)).map((row) => ({
    ...row,
    state: stateOf(row, at),
    link: `/waiting/${row.token}`,
    ...{ skippedAt: null, keepsPlaceSince: null },
    offerEndsAt: row.leftAt || row.cancelledAt ? null : row.offerEndsAt,
  }));
  // Of a date that he left once and came back to: how he stands now, else what he did last.
  const byDate = Map.groupBy([...coming, ...waiting].toReversed(), ({ eventId }) => eventId);
  return [...byDate.values()]
    .flatMap((rows) => rows.find(({ leftAt }) => !leftAt) ?? rows[0] ?? [])
    .map(({ municipalityCode, ...row }) => ({
      ...row,
      startsAt: row.startsAt as Instant,
      endsAt: row.endsAt as Instant,
      municipality: municipalityName(municipalityCode, language),
    }))
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt));
}

/** With how many friends he can still come: no more than the smallest date holds, nor than when a place is held. */
export function mostFriendsInSeries(
  dates: { capacity: number | null; friends: number; offerEndsAt: string | null }[],
) {
  const most = dates.map(({ capacity: heads, friends, offerEndsAt }) =>
    offerEndsAt ? friends : heads === null ? MAX_FRIENDS : heads - 1,
  );
  return Math.max(0, Math.min(MAX_FRIENDS, ...most));
}

type Row = {
  startsAt: string;
  offerEndsAt: string | null;
  leftAt: string | null;
  leftBecause: string | null;
};

function stateOf({ startsAt, offerEndsAt, leftAt, leftBecause }: Row, at: Instant): StandsInSeries {
  if (leftBecause === "not_answered") return "not_answered";
  if (leftAt) return "left";
  if (offerEndsAt) return offerEndsAt > at ? "offered" : "not_answered";
  return queueMoves(startsAt as Instant, at) ? "waiting" : "ended";
}

function dates(db: Db, at: Instant) {
  return db
    .selectFrom("event")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .innerJoin("place", (join) =>
      join.on((eb) => eb("place.id", "=", eb.fn.coalesce("event.place_id", "gathering.place_id"))),
    )
    .select([
      "event.id as eventId",
      "event.starts_at as startsAt",
      "event.ends_at as endsAt",
      "event.cancelled_at as cancelledAt",
      "place.name as place",
      "place.municipality_code as municipalityCode",
      capacity().as("capacity"),
    ])
    .where("event.ends_at", ">", at);
}

function comingTo(db: Db, seriesId: string, at: Instant) {
  return dates(db, at)
    .innerJoin("sign_up", "sign_up.event_id", "event.id")
    .select([
      "sign_up.id",
      "sign_up.token",
      "sign_up.friends",
      "sign_up.cancelled_at as skippedAt",
      "sign_up.keeps_place_since as keepsPlaceSince",
    ])
    .where("sign_up.series_id", "=", seriesId)
    .execute();
}

/** Also queues that he has left, the latest place in each last; as `came_in` he comes. */
function waitingFor(db: Db, seriesId: string, at: Instant) {
  return dates(db, at)
    .innerJoin("waiting", "waiting.event_id", "event.id")
    .select((eb) => [
      "waiting.id",
      "waiting.token",
      "waiting.friends",
      "waiting.offer_ends_at as offerEndsAt",
      "waiting.left_at as leftAt",
      "waiting.left_because as leftBecause",
      eb
        .selectFrom("waiting as before")
        .select((s) => s.fn.countAll<number>().as("ahead"))
        .whereRef("before.event_id", "=", "waiting.event_id")
        .whereRef("before.number", "<", "waiting.number")
        .where("before.left_at", "is", null)
        .where("before.offered_at", "is", null)
        .$asScalar()
        .$notNull()
        .as("ahead"),
    ])
    .where("waiting.series_id", "=", seriesId)
    .where((eb) =>
      eb.or([eb("waiting.left_because", "is", null), eb("waiting.left_because", "<>", "came_in")]),
    )
    .orderBy("waiting.number")
    .execute();
}

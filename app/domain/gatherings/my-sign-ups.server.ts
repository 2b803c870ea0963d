import { type Instant, now } from "#app/domain/day.ts";
import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { cardsOf } from "./cards.server.ts";
import { doorStanding } from "./door.ts";
import { freePlaces, MAX_FRIENDS, standingOf } from "./gathering.ts";
import { asCards, publicEvents, publishedEvents, typed } from "./public-events.server.ts";
import { reminderDueAt } from "./reminding.ts";
import { queueMoves } from "./waiting.ts";
import { waitingLink } from "./waiting-letters.server.ts";

type Asked = { language: Language; at?: Instant };

/** What the link of a sign-up shows: the date, how many come, what he can still change. */
export async function signUpForHolder(
  db: Db,
  { token, language, at = now() }: Asked & { token: string },
) {
  const row = await asCards(publishedEvents(db), language)
    .innerJoin("sign_up", "sign_up.event_id", "event.id")
    .leftJoin("series_sign_up as series", (join) =>
      join.onRef("series.id", "=", "sign_up.series_id").on("series.cancelled_at", "is", null),
    )
    .select([
      "place.address",
      "series.token as seriesToken",
      "sign_up.keeps_place_since as keepsPlaceSince",
      "sign_up.name",
      "sign_up.email",
      "sign_up.phone",
      "sign_up.friends",
      "sign_up.cancelled_at as notComingSince",
      "sign_up.no_reminder_since as noReminderSince",
      "sign_up.attended_at as hereSince",
    ])
    .where("sign_up.token", "=", token)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  const { capacity, heads, held, waiting, email, phone, ...event } = typed(row);
  const his = event.notComingSince ? 0 : 1 + event.friends;
  const kept = event.keepsPlaceSince ? 1 + event.friends : 0;
  const others = { heads: heads - his, held: held - kept, waiting };
  const room = { startsAt: event.startsAt, capacity, ...others };
  const free = freePlaces(room, at);
  return {
    ...event,
    contactedBy: email ? ("mail" as const) : phone ? ("sms" as const) : null,
    municipality: municipalityName(event.municipalityCode, language),
    standing: standingOf({ ...event, ...room }, at),
    door: doorStanding(event, at),
    canBeReminded: Boolean(email ?? phone) && reminderDueAt(event.startsAt) > at,
    queueMoves: queueMoves(event.startsAt, at),
    mostFriends: free === null ? MAX_FRIENDS : Math.min(MAX_FRIENDS, Math.max(free - 1, 0)),
    otherDates: await nextDates(db, event.gatheringId, { language, at, except: event.id }),
  };
}

export type SignUpFacts = Awaited<ReturnType<typeof signUpForHolder>>;

/**
 * Where a signed-in man is going and for what he waits, for his own page: the soonest first, each with
 * its link; the queue of a series is one. `turn` is null where he comes; `offered` where a place is held until he answers.
 */
export async function eventsOfMan(
  db: Db,
  { personId, language, at = now() }: Asked & { personId: string },
) {
  const ahead = () =>
    asCards(publishedEvents(db), language)
      .where("event.ends_at", ">", at)
      .orderBy("event.starts_at");
  const coming = await ahead()
    .innerJoin("sign_up", "sign_up.event_id", "event.id")
    .select(["sign_up.friends", "sign_up.token"])
    .where("sign_up.person_id", "=", personId)
    .where("sign_up.cancelled_at", "is", null)
    .execute();
  const queued = await ahead()
    .innerJoin("waiting as his", "his.event_id", "event.id")
    .leftJoin("series_sign_up as series", "series.id", "his.series_id")
    .select([
      "his.friends",
      "his.token",
      "his.offer_ends_at as offerEndsAt",
      "series.token as seriesToken",
    ])
    .where("his.person_id", "=", personId)
    .where("his.left_at", "is", null)
    .execute();
  return [
    ...coming.map((row) => ({ ...typed(row), turn: null, link: `/sign-ups/${row.token}` })),
    ...oneForEachLink(queued).map(({ offerEndsAt, ...row }) => ({
      ...typed(row),
      turn: offerEndsAt ? ("offered" as const) : ("waiting" as const),
      link: waitingLink(row),
    })),
  ]
    .map(({ capacity, heads, held, waiting, ...event }) => ({
      ...event,
      municipality: municipalityName(event.municipalityCode, language),
      standing: standingOf({ ...event, capacity, heads, held, waiting }, at),
    }))
    .sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
}

/** Who waits for many dates of a series waits once: for the first that is held for him, else the first. */
function oneForEachLink<
  Q extends { token: string; seriesToken: string | null; offerEndsAt: string | null },
>(queued: Q[]): Q[] {
  return [...Map.groupBy(queued, waitingLink).values()].flatMap(
    (his) => his.find(({ offerEndsAt }) => offerEndsAt) ?? his[0] ?? [],
  );
}

/** The next dates of a gathering that are not cancelled, besides the one that he is looking at. */
export function nextDates(
  db: Db,
  gatheringId: string,
  { except, ...asked }: { language: Language; at: Instant; except: string },
) {
  const query = publicEvents(db)
    .where("event.gathering_id", "=", gatheringId)
    .where("event.id", "<>", except)
    .where("event.cancelled_at", "is", null)
    .where("event.starts_at", ">", asked.at)
    .orderBy("event.starts_at")
    .limit(3);
  return cardsOf(db, query, asked);
}

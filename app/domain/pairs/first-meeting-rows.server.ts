import type { Day, Instant } from "#app/domain/day.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import type { OfferedTime } from "./first-meeting.ts";

/** What is arranged for the first meeting of a pair, as verbs and pages need it. */
export type FirstMeeting = NonNullable<Awaited<ReturnType<typeof firstMeetingOf>>>;

/** Null until the office has offered or planned something. */
export async function firstMeetingOf(db: Db, pairId: string) {
  return found(db, await rows(db).where("first_meeting.pair_id", "=", pairId).executeTakeFirst());
}

/** Behind the link of a letter, with the side that it was sent to. */
export async function firstMeetingByToken(db: Db, token: string) {
  const row = await rows(db)
    .where((eb) =>
      eb.or([eb("participant_token", "=", token), eb("support_person_token", "=", token)]),
    )
    .executeTakeFirst();
  const first = await found(db, row);
  if (!first) throw new NotFound();
  const side: RoleKind = first.participantToken === token ? "participant" : "support_person";
  return { first, side };
}

/** When the three are somewhere else: meetings of their other pairs that are fixed. */
export async function busyTimes(
  db: Db,
  two: { pairId: string; participantId: string; supportPersonId: string },
  { accountId, from }: { accountId: string; from: Instant },
): Promise<Instant[]> {
  const men = [two.participantId, two.supportPersonId];
  const others = await db
    .selectFrom("pair")
    .leftJoin("first_meeting", "first_meeting.pair_id", "pair.id")
    .select("pair.next_meeting_at as startsAt")
    .where("pair.id", "<>", two.pairId)
    .where("pair.ended_on", "is", null)
    .where("pair.next_meeting_at", ">", from)
    .where((eb) =>
      eb.or([
        eb("pair.participant_id", "in", men),
        eb("pair.support_person_id", "in", men),
        eb.and([
          eb("first_meeting.offered_by", "=", accountId),
          eb("pair.first_meeting_on", "is", null),
        ]),
      ]),
    )
    .execute();
  return others.map(({ startsAt }) => startsAt as Instant);
}

function rows(db: Db) {
  return db
    .selectFrom("first_meeting")
    .innerJoin("pair", "pair.id", "first_meeting.pair_id")
    .innerJoin("account", "account.id", "first_meeting.offered_by")
    .leftJoin("place", "place.id", "first_meeting.place_id")
    .select([
      "pair.id as pairId",
      "pair.participant_id as participantId",
      "pair.support_person_id as supportPersonId",
      "pair.first_meeting_on as firstMeetingOn",
      "pair.next_meeting_at as nextMeetingAt",
      "pair.next_meeting_place as nextMeetingPlace",
      "pair.ended_on as endedOn",
      "first_meeting.participant_token as participantToken",
      "first_meeting.support_person_token as supportPersonToken",
      "first_meeting.round",
      "first_meeting.offered_at as offeredAt",
      "first_meeting.offered_by as offeredBy",
      "account.name as coordinator",
      "first_meeting.place_name as placeName",
      "place.address as placeAddress",
      "place.municipality_code as placeMunicipality",
      "first_meeting.participant_answered_at as participantAnsweredAt",
      "first_meeting.support_person_answered_at as supportPersonAnsweredAt",
      "first_meeting.fixed_at as fixedAt",
      "first_meeting.cancelled_at as cancelledAt",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof rows>["executeTakeFirst"]>>;

async function found(db: Db, row: Row) {
  if (!row) return null;
  const times = await db
    .selectFrom("first_meeting_time")
    .select([
      "id",
      "starts_at as startsAt",
      "participant_ticked_at as participantTickedAt",
      "support_person_ticked_at as supportPersonTickedAt",
    ])
    .where("pair_id", "=", row.pairId)
    .orderBy("starts_at")
    .execute();
  return {
    ...row,
    firstMeetingOn: row.firstMeetingOn as Day | null,
    nextMeetingAt: row.nextMeetingAt as Instant | null,
    endedOn: row.endedOn as Day | null,
    offeredAt: row.offeredAt as Instant,
    participantAnsweredAt: row.participantAnsweredAt as Instant | null,
    supportPersonAnsweredAt: row.supportPersonAnsweredAt as Instant | null,
    fixedAt: row.fixedAt as Instant | null,
    cancelledAt: row.cancelledAt as Instant | null,
    times: times as OfferedTime[],
  };
}

export function tokenOfSide(first: FirstMeeting, side: RoleKind): string {
  return side === "participant" ? first.participantToken : first.supportPersonToken;
}

export function answeredBy(first: FirstMeeting, side: RoleKind): Instant | null {
  return side === "participant" ? first.participantAnsweredAt : first.supportPersonAnsweredAt;
}

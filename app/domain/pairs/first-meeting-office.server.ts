import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import type { FreeTime } from "#app/domain/people/profile.ts";
import { placesToChoose } from "#app/domain/places/screens.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { firstAnswersIn } from "./first-answer-screen.server.ts";
import { isFarEnough, stateOfFirstMeeting, tickedBy } from "./first-meeting.ts";
import { busyTimes, type FirstMeeting, firstMeetingOf } from "./first-meeting-rows.server.ts";
import { suggestedTimes } from "./first-suggestions.ts";
import { bothMen } from "./men.server.ts";
import { pairEntrustedTo } from "./pair-rows.server.ts";
import { auditBoth } from "./proposals.server.ts";

export type FirstMeetingScreen = Awaited<ReturnType<typeof firstMeetingScreen>>;

/** Arranging a first meeting, for the office: what is offered, who has ticked what, and what to offer. */
export async function firstMeetingScreen(
  db: Db,
  {
    by,
    pairId,
    language,
    at = now(),
  }: { by: Coordinator; pairId: string; language: Language; at?: Instant },
) {
  const pair = await pairEntrustedTo(db, by, pairId);
  await auditBoth(db, pair, { by, what: "pair_seen" }, at);
  const men = await bothMen(db, pair);
  const first = await firstMeetingOf(db, pairId);
  const who = { accountId: by.accountId, from: at };
  const busy = await busyTimes(db, { ...pair, pairId }, who);
  const free = {
    participant: await freeTimesOf(db, pair.participantId),
    supportPerson: await freeTimesOf(db, pair.supportPersonId),
  };
  return {
    pairId,
    participant: { id: men.participant.id, name: men.participant.name },
    supportPerson: { id: men.supportPerson.id, name: men.supportPerson.name },
    isOver: pair.endedOn !== null || pair.firstMeetingOn !== null,
    /** What is fixed is moved, not offered anew. */
    isFixed: pair.nextMeetingAt !== null && pair.nextMeetingAt > at,
    round: first?.round ?? 0,
    offer: first && first.round > 0 ? offerOf(first, at) : null,
    suggested: suggestedTimes(free, { at, busy }),
    placeId: await placeOf(db, pairId),
    places: await placesToChoose(db, { language }),
  };
}

/** The same in short, for the page of the pair. */
export async function firstMeetingIn(db: Db, pairId: string, at: Instant) {
  const first = await firstMeetingOf(db, pairId);
  return {
    offer: first && first.round > 0 ? offerOf(first, at) : null,
    answers: await firstAnswersIn(db, pairId),
  };
}

function offerOf(first: FirstMeeting, at: Instant) {
  return {
    state: stateOfFirstMeeting(first, at),
    coordinator: first.coordinator,
    place: first.placeName,
    participantAnswered: first.participantAnsweredAt !== null,
    supportPersonAnswered: first.supportPersonAnsweredAt !== null,
    times: first.times.map((time) => ({
      id: time.id,
      startsAt: time.startsAt,
      participant: tickedBy(time, "participant"),
      supportPerson: tickedBy(time, "support_person"),
      canTick: isFarEnough(time.startsAt, at),
    })),
  };
}

async function placeOf(db: Db, pairId: string): Promise<string | null> {
  const row = await db
    .selectFrom("first_meeting")
    .select("place_id as placeId")
    .where("pair_id", "=", pairId)
    .executeTakeFirst();
  return row?.placeId ?? null;
}

async function freeTimesOf(db: Db, personId: string): Promise<FreeTime[]> {
  const rows = await db
    .selectFrom("person_availability")
    .select(["weekday", "part"])
    .where("person_id", "=", personId)
    .execute();
  return rows as FreeTime[];
}

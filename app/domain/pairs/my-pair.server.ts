import type { Man } from "#app/domain/accounts/viewer.ts";
import type { Cadence } from "#app/domain/cadence-numbers.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { mayReach } from "./access.ts";
import { dueFor } from "./cadence.ts";
import { openFirstAnswersOf } from "./first-answer-screen.server.ts";
import { myFirstMeeting } from "./first-meeting-screen.server.ts";
import { goalsOf } from "./goals.server.ts";
import type { MeetingKind } from "./pair.ts";
import { openWishOf } from "./wishes.server.ts";

const MEETINGS_SHOWN = 12;

/** The open pairs of a man, the oldest first: with whom, and how the rhythm stands. */
export async function openPairsOf(
  db: Db,
  { man, today, cadence }: { man: Man; today: Day; cadence: Cadence },
) {
  const rows = await pairsOf(db, man)
    .where("pair.ended_on", "is", null)
    .orderBy("pair.started_on")
    .orderBy("pair.id")
    .execute();
  return rows.map((row) => {
    const nextMeetingAt = row.nextMeetingAt as Instant | null;
    const facts = {
      kind: row.kind,
      startedOn: row.startedOn as Day,
      firstMeetingOn: row.firstMeetingOn as Day | null,
      lastMetOn: row.lastMetOn as Day | null,
      nextMeetingOn: nextMeetingAt && dayOf(nextMeetingAt),
      times: null,
      // What the other says or does not say is not for him.
      answerDueOn: null,
      agreementOn: null,
      plannedEndOn: null,
      lastNotedOn: null,
      bothWellTalk: null,
      endedOn: null,
      pauseUntil: row.pauseUntil as Day | null,
      resumedOn: row.resumedOn as Day | null,
    };
    return {
      id: row.id,
      other: row.otherName,
      startedOn: facts.startedOn,
      firstMeetingOn: facts.firstMeetingOn,
      lastMetOn: facts.lastMetOn,
      pauseUntil: facts.pauseUntil,
      agreementOn: row.agreementOn as Day | null,
      plannedEndOn: row.plannedEndOn as Day | null,
      nextMeetingAt,
      nextMeetingPlace: row.nextMeetingPlace,
      /** What the cadence asks of the two men themselves. */
      asks: dueFor(facts, today, cadence).some(({ whom }) => whom === "both_men"),
    };
  });
}

/**
 * One of his open pairs with everything that he may see; without an id the first, null when he has
 * none. Someone else's pair, or one that has ended, is not there.
 */
export async function myPair(
  db: Db,
  { man, pairId, at = now() }: { man: Man; pairId: string | null; at?: Instant },
) {
  const today = dayOf(at);
  const cadence = await readSetting(db, "cadence");
  const pairs = await openPairsOf(db, { man, today, cadence });
  const pair = pairId ? pairs.find(({ id }) => id === pairId) : pairs[0];
  if (pairId && !pair) throw new NotFound();
  if (!pair) return null;
  return {
    ...pair,
    pairs: pairs.map(({ id, other }) => ({ id, other })),
    contact: await contactOf(db, man, pair.id),
    coordinator: await coordinatorOfPair(db, pair.id),
    first: await myFirstMeeting(db, { man, pairId: pair.id, at }),
    firstAnswer:
      (await openFirstAnswersOf(db, man)).find((one) => one.pairId === pair.id)?.token ?? null,
    goals: await goalsOf(db, pair.id),
    wish: await openWishOf(db, man, pair.id),
    ...(await logOf(db, man, pair.id)),
    today,
  };
}

/** How to reach the other: what he has given, or that it goes through the coordinator. */
async function contactOf(db: Db, man: Man, pairId: string) {
  const other = await pairsOf(db, man)
    .select([
      "other.email",
      "other.phone",
      "other.protected_on as protectedOn",
      "pair.ended_on as endedOn",
    ])
    .where("pair.id", "=", pairId)
    .executeTakeFirstOrThrow();
  const self = await db
    .selectFrom("person")
    .select("protected_on as protectedOn")
    .where("id", "=", man.personId)
    .executeTakeFirstOrThrow();
  const reachable = mayReach(other, other);
  return {
    phone: reachable ? other.phone : null,
    email: reachable ? other.email : null,
    throughCoordinator: !reachable,
    /** His own details are protected: the other does not see them. */
    mineHidden: self.protectedOn !== null,
  };
}

/** Who of the office looks after the pair, and how the office is reached. */
async function coordinatorOfPair(db: Db, pairId: string) {
  const row = await db
    .selectFrom("pair")
    .leftJoin("account", "account.id", "pair.coordinator_id")
    .select("account.name")
    .where("pair.id", "=", pairId)
    .executeTakeFirst();
  return {
    name: row?.name ?? null,
    phone: await readSetting(db, "office_phone"),
    email: await readSetting(db, "office_email"),
  };
}

/** The latest meetings, and how many and how long altogether. */
async function logOf(db: Db, man: Man, pairId: string) {
  const meetings = await db
    .selectFrom("meeting")
    .select([
      "id",
      "met_on as metOn",
      "minutes",
      "what",
      "logged_by as loggedBy",
      "confirmed_by as confirmedBy",
    ])
    .where("pair_id", "=", pairId)
    .orderBy("met_on", "desc")
    .limit(MEETINGS_SHOWN)
    .execute();
  const sum = await db
    .selectFrom("meeting")
    .select((eb) => [
      eb.fn.countAll<number>().as("count"),
      eb.fn.sum<number>("minutes").as("minutes"),
    ])
    .where("pair_id", "=", pairId)
    .executeTakeFirstOrThrow();
  return {
    meetings: meetings.map(({ loggedBy, confirmedBy, what, metOn, ...meeting }) => ({
      ...meeting,
      metOn: metOn as Day,
      what: what as MeetingKind,
      isMine: loggedBy === man.accountId,
      bySeveral: confirmedBy !== null,
    })),
    met: { count: sum.count, minutes: sum.minutes ?? 0 },
  };
}

function pairsOf(db: Db, man: Man) {
  return db
    .selectFrom("pair")
    .innerJoin("person as other", (join) =>
      join.on((eb) =>
        eb(
          "other.id",
          "=",
          eb
            .case()
            .when("pair.participant_id", "=", man.personId)
            .then(eb.ref("pair.support_person_id"))
            .else(eb.ref("pair.participant_id"))
            .end(),
        ),
      ),
    )
    .where((eb) =>
      eb.or([
        eb("pair.participant_id", "=", man.personId),
        eb("pair.support_person_id", "=", man.personId),
      ]),
    )
    .select([
      "pair.id",
      "pair.kind",
      "other.name as otherName",
      "pair.started_on as startedOn",
      "pair.first_meeting_on as firstMeetingOn",
      "pair.next_meeting_at as nextMeetingAt",
      "pair.next_meeting_place as nextMeetingPlace",
      "pair.pause_until as pauseUntil",
      "pair.agreement_on as agreementOn",
      "pair.planned_end_on as plannedEndOn",
      "pair.resumed_on as resumedOn",
      "pair.last_met_on as lastMetOn",
    ]);
}

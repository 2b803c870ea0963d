import type { Cadence } from "#app/domain/cadence-numbers.ts";
import { type Day, dayOf, type Instant } from "#app/domain/day.ts";
import { CLOSED_STAGES } from "#app/domain/people/stages.ts";
import { answerDueOn } from "#app/domain/privacy/feedback.server.ts";
import { linesOf, listOf, rowsIn } from "#db/lists.ts";
import type { Db } from "#db/open.ts";
import { CHECK_IN_COLUMNS, checkInsToday, openCheckIns } from "./check-in-needs.server.ts";
import { proposalsOfToday, proposalsToday } from "./proposal-needs.server.ts";
import {
  farewellsForOffice,
  openWishes,
  saidToday,
  wishesForAnother,
} from "./said-needs.server.ts";
import type {
  FeedbackToday,
  LostLetter,
  RoundToday,
  UnreachableToday,
  WishToday,
} from "./small-needs.ts";
import { unreachableMen } from "./unreachable-today.server.ts";
import { wishesToMeet } from "./wishes-today.server.ts";

/**
 * What is never much, in one question: suggestions that wait; check-ins that ask for somebody; men who
 * would like to stop, to rest, to meet somebody else or each other; what they would like after their
 * pair; men whom no letter reaches; letters that every try has failed for and nobody has passed on by
 * hand; feedback that waits for its answer; and rounds that wait for the office.
 */
export async function smallNeeds(db: Db, today: Day, cadence: Cadence) {
  const row = await db
    .selectNoFrom([
      listOf(proposalsOfToday(db, today)).as("proposals"),
      linesOf(openCheckIns(db, today, cadence), CHECK_IN_COLUMNS).as("checkIns"),
      listOf(openWishes(db)).as("stopOrRest"),
      listOf(wishesForAnother(db)).as("another"),
      listOf(farewellsForOffice(db)).as("afterwards"),
      listOf(wishesToMeet(db)).as("toMeet"),
      listOf(unreachableMen(db)).as("unreachable"),
      listOf(lostLetters(db)).as("letters"),
      listOf(openFeedback(db)).as("feedback"),
      listOf(roundsThatWait(db, today)).as("rounds"),
    ])
    .executeTakeFirstOrThrow();
  return {
    proposals: proposalsToday(rowsIn(row.proposals)),
    checkIns: checkInsToday(row.checkIns, today, cadence),
    said: saidToday([...rowsIn(row.stopOrRest), ...rowsIn(row.another), ...rowsIn(row.afterwards)]),
    wishes: rowsIn(row.toMeet).map(
      ({ at, isMutual, ...wish }): WishToday => ({
        ...wish,
        since: dayOf(at as Instant),
        isMutual: isMutual === 1,
      }),
    ),
    unreachable: rowsIn(row.unreachable).map(
      ({ at, ...man }): UnreachableToday => ({ ...man, since: dayOf(at as Instant) }),
    ),
    letters: rowsIn(row.letters).map(
      ({ at, ...letter }): LostLetter => ({ ...letter, lostOn: dayOf(at as Instant) }),
    ),
    feedback: rowsIn(row.feedback).map(
      ({ id, at }): FeedbackToday => ({
        id,
        receivedOn: dayOf(at as Instant),
        dueOn: answerDueOn(at as Instant),
      }),
    ),
    rounds: rowsIn(row.rounds).map(
      ({ since, ...round }): RoundToday => ({ ...round, since: since as Day }),
    ),
  };
}

function lostLetters(db: Db) {
  return db
    .selectFrom("message")
    .select((eb) => [
      "message.id",
      "message.person_id as personId",
      "message.gave_up_at as at",
      eb
        .selectFrom("role")
        .select("role.coordinator_id")
        .whereRef("role.person_id", "=", "message.person_id")
        .where("role.stage", "not in", CLOSED_STAGES)
        .where("role.coordinator_id", "is not", null)
        .limit(1)
        .as("coordinatorId"),
    ])
    .where("message.gave_up_at", "is not", null)
    .where("message.sent_at", "is", null)
    .where("message.dropped_at", "is", null);
}

function openFeedback(db: Db) {
  return db
    .selectFrom("feedback")
    .select(["id", "received_at as at"])
    .where("answered_at", "is", null);
}

/** Applying is over, somebody waits in it, and nobody is being asked: pairs are to be made, or it is to begin. */
function roundsThatWait(db: Db, today: Day) {
  return db
    .selectFrom("round")
    .select(["round.id", "round.apply_until as since", "round.coordinator_id as coordinatorId"])
    .where("round.apply_until", "<", today)
    .where("round.ends_on", ">=", today)
    .where("round.begun_at", "is", null)
    .where("round.cancelled_at", "is", null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("round_application")
          .select("round_application.id")
          .whereRef("round_application.round_id", "=", "round.id")
          .where("round_application.withdrawn_at", "is", null),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("pair_proposal")
            .select("pair_proposal.id")
            .whereRef("pair_proposal.round_id", "=", "round.id")
            .where("pair_proposal.closed_at", "is", null),
        ),
      ),
    );
}

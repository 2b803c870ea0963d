import type { Cadence } from "#app/domain/cadence-numbers.ts";
import { type Day, dayOf, type Instant } from "#app/domain/day.ts";
import { CLOSED_STAGES } from "#app/domain/people/stages.ts";
import { answerDueOn } from "#app/domain/privacy/feedback.server.ts";
import { lastOf } from "#app/domain/remembered.ts";
import { listOf, rowsIn } from "#db/lists.ts";
import type { Db } from "#db/open.ts";
import { checkInsToday } from "./check-in-needs.server.ts";
import { type Need, needOfProposal } from "./needs.ts";
import { proposalsOfToday, proposalsToday } from "./proposal-needs.server.ts";
import type { NeedsOfOne } from "./rows.ts";
import {
  farewellsForOffice,
  openWishes,
  saidToday,
  wishesForAnother,
} from "./said-needs.server.ts";
import {
  needOfFeedback,
  needOfLetter,
  needOfRound,
  needOfSaid,
  needOfUnreachable,
  needOfWish,
} from "./small-needs.ts";
import { unreachableMen } from "./unreachable-today.server.ts";
import { wishesToMeet } from "./wishes-today.server.ts";

/**
 * What is never much, in one question: suggestions that wait; check-ins that ask for somebody; men who
 * would like to stop, to rest, to meet somebody else or each other; what they would like after their
 * pair; men whom no letter reaches; letters that every try has failed for and nobody has passed on by
 * hand; feedback that waits for its answer; and rounds that wait for the office. A list that the database
 * writes as it did the last time is the same.
 */
export async function smallNeeds(db: Db, today: Day, cadence: Cadence): Promise<NeedsOfOne[][]> {
  const checkIns = checkInsToday(db, today, cadence);
  const row = await db
    .selectNoFrom([
      checkIns.text.as("checkIns"),
      listOf(proposalsOfToday(db, today)).as("proposals"),
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
  return [
    checkIns.read(row.checkIns),
    proposals(row.proposals, today, cadence),
    said(row.stopOrRest, row.another, row.afterwards),
    wishes(row.toMeet),
    unreachable(row.unreachable),
    letters(row.letters),
    feedback(row.feedback, today),
    rounds(row.rounds, today),
  ];
}

type Rows<Asked extends (...given: never[]) => { execute(): Promise<unknown> }> = Awaited<
  ReturnType<ReturnType<Asked>["execute"]>
>;

const proposals = lastOf((rows: Rows<typeof proposalsOfToday>, today: Day, cadence: Cadence) =>
  each(proposalsToday(rowsIn(rows)), (one) => needOfProposal(one, today, cadence.before)),
);
const said = lastOf(
  (
    stopOrRest: Rows<typeof openWishes>,
    another: Rows<typeof wishesForAnother>,
    afterwards: Rows<typeof farewellsForOffice>,
  ) =>
    each(saidToday([...rowsIn(stopOrRest), ...rowsIn(another), ...rowsIn(afterwards)]), needOfSaid),
);
const wishes = lastOf((rows: Rows<typeof wishesToMeet>) =>
  each(rowsIn(rows), ({ at, isMutual, ...wish }) =>
    needOfWish({ ...wish, since: dayOf(at as Instant), isMutual: isMutual === 1 }),
  ),
);
const unreachable = lastOf((rows: Rows<typeof unreachableMen>) =>
  each(rowsIn(rows), ({ at, ...man }) =>
    needOfUnreachable({ ...man, since: dayOf(at as Instant) }),
  ),
);
const letters = lastOf((rows: Rows<typeof lostLetters>) =>
  each(rowsIn(rows), ({ at, ...letter }) =>
    needOfLetter({ ...letter, lostOn: dayOf(at as Instant) }),
  ),
);
const feedback = lastOf((rows: Rows<typeof openFeedback>, today: Day) =>
  each(rowsIn(rows), ({ id, at }) => {
    const [receivedOn, dueOn] = [dayOf(at as Instant), answerDueOn(at as Instant)];
    return needOfFeedback({ id, receivedOn, dueOn }, today);
  }),
);
const rounds = lastOf((rows: Rows<typeof roundsThatWait>, today: Day) =>
  each(rowsIn(rows), ({ since, ...round }) =>
    needOfRound({ ...round, since: since as Day }, today),
  ),
);

function each<Row>(rows: Row[], needOf: (row: Row) => Need | null): NeedsOfOne[] {
  return rows.map(needOf).flatMap((need): NeedsOfOne[] => (need ? [[need]] : []));
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

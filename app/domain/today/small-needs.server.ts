import { sql } from "kysely";
import { type Day, dayOf, type Instant } from "#app/domain/day.ts";
import { CLOSED_STAGES } from "#app/domain/people/stages.ts";
import { answerDueOn } from "#app/domain/privacy/feedback.server.ts";
import type { Db } from "#db/open.ts";
import type {
  FeedbackToday,
  LostLetter,
  RoundToday,
  SaidToday,
  UnreachableToday,
  WishToday,
} from "./small-needs.ts";
import { unreachableMen } from "./unreachable-today.server.ts";
import { wishesToMeet } from "./wishes-today.server.ts";

/** What is never much, in one question: each kind of it by the same columns. */
type Small = {
  kind: "letter" | "unreachable" | "feedback" | "round" | keyof typeof WISHES | keyof typeof WHYS;
  id: string;
  personId: string | null;
  at: string;
  coordinatorId: string | null;
  substituteId: string | null;
};
/** Whether the other wishes it too. */
const WISHES = { meets: false, meet_each_other: true } as const;
const WHYS = {
  stop: "wants_to_stop",
  pause: "wants_pause",
  call: "call_me",
  another: "wants_another",
  after_pair: "after_pair",
} as const;

/**
 * Letters that every try has failed for and nobody has passed on by hand; men whom no letter reaches; feedback that waits for its
 * answer; men who would like to meet each other; men who would like to stop, to rest or to meet somebody
 * else; how it was and what they would like after their pair; and rounds that wait for the office.
 */
export async function smallNeeds(
  db: Db,
  today: Day,
): Promise<{
  letters: LostLetter[];
  unreachable: UnreachableToday[];
  feedback: FeedbackToday[];
  said: SaidToday[];
  wishes: WishToday[];
  rounds: RoundToday[];
}> {
  const rows = await lostLetters(db)
    .unionAll(unreachableMen(db))
    .unionAll(openFeedback(db))
    .unionAll(openWishes(db))
    .unionAll(wishesForAnother(db))
    .unionAll(farewellsForOffice(db))
    .unionAll(wishesToMeet(db))
    .unionAll(roundsThatWait(db, today))
    .execute();
  const letters: LostLetter[] = [];
  const unreachable: UnreachableToday[] = [];
  const feedback: FeedbackToday[] = [];
  const said: SaidToday[] = [];
  const wishes: WishToday[] = [];
  const rounds: RoundToday[] = [];
  for (const { kind, id, personId, at, coordinatorId, substituteId } of rows) {
    const on = dayOf(at as Instant);
    if (kind === "letter") letters.push({ id, personId, lostOn: on, coordinatorId });
    else if (kind === "unreachable") unreachable.push({ personId: id, since: on, coordinatorId });
    else if (kind === "round") rounds.push({ id, since: on, coordinatorId });
    else if (kind === "feedback") {
      feedback.push({ id, receivedOn: on, dueOn: answerDueOn(at as Instant) });
    } else if (kind in WISHES) {
      const isMutual = WISHES[kind as keyof typeof WISHES];
      wishes.push({ personId: id, since: on, isMutual, coordinatorId });
    } else {
      const inPair = { pairId: id, personId: personId as string, coordinatorId, substituteId };
      said.push({ why: WHYS[kind as keyof typeof WHYS], since: on, ...inPair });
    }
  }
  return { letters, unreachable, feedback, said, wishes, rounds };
}

const none = sql<string | null>`null`;

function lostLetters(db: Db) {
  return db
    .selectFrom("message")
    .select((eb) => [
      sql<Small["kind"]>`'letter'`.as("kind"),
      "message.id",
      "message.person_id as personId",
      sql<string>`message.gave_up_at`.as("at"),
      eb
        .selectFrom("role")
        .select("role.coordinator_id")
        .whereRef("role.person_id", "=", "message.person_id")
        .where("role.stage", "not in", CLOSED_STAGES)
        .where("role.coordinator_id", "is not", null)
        .limit(1)
        .as("coordinatorId"),
      none.as("substituteId"),
    ])
    .where("message.gave_up_at", "is not", null)
    .where("message.sent_at", "is", null)
    .where("message.dropped_at", "is", null);
}

function openFeedback(db: Db) {
  return db
    .selectFrom("feedback")
    .select([
      sql<Small["kind"]>`'feedback'`.as("kind"),
      "feedback.id",
      none.as("personId"),
      "feedback.received_at as at",
      none.as("coordinatorId"),
      none.as("substituteId"),
    ])
    .where("feedback.answered_at", "is", null);
}

function openWishes(db: Db) {
  return db
    .selectFrom("pair_wish")
    .innerJoin("pair", "pair.id", "pair_wish.pair_id")
    .select([
      sql<Small["kind"]>`pair_wish.what`.as("kind"),
      "pair_wish.pair_id as id",
      sql<string | null>`pair_wish.person_id`.as("personId"),
      "pair_wish.wished_at as at",
      "pair.coordinator_id as coordinatorId",
      "pair.substitute_id as substituteId",
    ])
    .where("pair_wish.taken_back_at", "is", null)
    .where("pair_wish.handled_at", "is", null);
}

/** After the first meeting he asks for another suggestion: until the pair is closed, or he thinks again. */
function wishesForAnother(db: Db) {
  return db
    .selectFrom("first_answer")
    .innerJoin("pair", "pair.id", "first_answer.pair_id")
    .select([
      sql<Small["kind"]>`'another'`.as("kind"),
      "first_answer.pair_id as id",
      sql<string | null>`first_answer.person_id`.as("personId"),
      sql<string>`first_answer.answered_at`.as("at"),
      "pair.coordinator_id as coordinatorId",
      "pair.substitute_id as substituteId",
    ])
    .where("first_answer.answer", "=", "another")
    .where("pair.ended_on", "is", null);
}

/** Applying is over, somebody waits in it, and nobody is being asked: pairs are to be made, or it is to begin. */
function roundsThatWait(db: Db, today: Day) {
  return db
    .selectFrom("round")
    .select([
      sql<Small["kind"]>`'round'`.as("kind"),
      "round.id",
      none.as("personId"),
      "round.apply_until as at",
      "round.coordinator_id as coordinatorId",
      none.as("substituteId"),
    ])
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

function farewellsForOffice(db: Db) {
  return (
    db
      .selectFrom("farewell")
      .innerJoin("pair", "pair.id", "farewell.pair_id")
      .select([
        sql<Small["kind"]>`'after_pair'`.as("kind"),
        "farewell.pair_id as id",
        sql<string | null>`farewell.person_id`.as("personId"),
        sql<string>`farewell.answered_at`.as("at"),
        "pair.coordinator_id as coordinatorId",
        "pair.substitute_id as substituteId",
      ])
      .where("farewell.handled_at", "is", null)
      .where("farewell.answered_at", "is not", null)
      // As the index says it (farewell_for_office).
      .where(sql<boolean>`(farewell.face <= 2 or farewell.next in ('groups', 'support_person'))`)
  );
}

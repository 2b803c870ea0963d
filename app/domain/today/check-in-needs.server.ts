import { sql } from "kysely";
import { type Cadence, PAIR_KINDS } from "#app/domain/cadence-numbers.ts";
import { addDays, type Day, dayOf, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { needOfCheckIn } from "#app/domain/pairs/check-in.ts";
import { keptUnder, lastOf } from "#app/domain/remembered.ts";
import { keeping } from "#db/kept.ts";
import type { Db } from "#db/open.ts";
import { needOfCheckIn as needOfOpenCheckIn, underOf } from "./needs.ts";
import type { NeedsOfOne } from "./rows.ts";

/**
 * What asks something of the office by a day: men who want to be called or do not fare well, also when
 * their pair has ended since; and men of open pairs who have not answered. `text` goes into a question.
 */
export function checkInsToday(db: Db, today: Day, cadence: Cadence) {
  const soonest = Math.min(...PAIR_KINDS.map((kind) => cadence[kind].checkInToOffice));
  const sentBefore = helsinkiInstant(addDays(today, 1 - soonest), "00:00");
  const { text, read } = kept(db, sentBefore, openCheckIns(db, sentBefore));
  return { text, read: (answer: string) => checkInsOf(read(answer), today, cadence) };
}

const checkInsOf = lastOf((rows: readonly Row[], today: Day, cadence: Cadence): NeedsOfOne[] => {
  const under = underOf(today, cadence);
  return rows
    .map((row) => needUnder(under, row, () => needToday(row, today, cadence)))
    .filter((need) => need !== null);
});

/**
 * Check-ins that nobody of the office has taken up: "call me", one of the two lowest faces, or unanswered for
 * so long that they may be the office's.
 */
function openCheckIns(db: Db, sentBefore: Instant) {
  return (
    db
      .selectFrom("check_in")
      .innerJoin("pair", "pair.id", "check_in.pair_id")
      .select([
        "check_in.id",
        "check_in.pair_id as pairId",
        "check_in.person_id as personId",
        "check_in.talk",
        "check_in.sent_at as sentAt",
        "check_in.reminded_at as remindedAt",
        "check_in.answered_at as answeredAt",
        "check_in.face",
        "check_in.call_me_at as callMeAt",
        "pair.kind",
        "pair.ended_on as endedOn",
        "pair.pause_until as pauseUntil",
        "pair.coordinator_id as coordinatorId",
        "pair.substitute_id as substituteId",
      ])
      .where("check_in.handled_at", "is", null)
      // As the index says it (check_in_for_office), so that it is read instead of every answer.
      .where(
        sql<boolean>`(check_in.answered_at is null or check_in.call_me_at is not null or check_in.face <= 2)`,
      )
      .where((eb) =>
        eb.or([
          eb("check_in.answered_at", "is not", null),
          eb("check_in.sent_at", "<", sentBefore),
        ]),
      )
  );
}

type Row = Awaited<ReturnType<ReturnType<typeof openCheckIns>["execute"]>>[number];

const COLUMNS = [
  "id",
  "pairId",
  "personId",
  "talk",
  "sentAt",
  "remindedAt",
  "answeredAt",
  "face",
  "callMeAt",
  "kind",
  "endedOn",
  "pauseUntil",
  "coordinatorId",
  "substituteId",
] as const satisfies (keyof Row)[];

const kept = keeping("pair", { key: "pairId", columns: COLUMNS, factOf: (row: Row) => row });

const needUnder = keptUnder<Row, NeedsOfOne | null>();

function needToday(
  { sentAt, remindedAt, answeredAt, callMeAt, endedOn, pauseUntil, face, ...row }: Row,
  today: Day,
  cadence: Cadence,
): NeedsOfOne | null {
  const on = (at: string | null) => at && dayOf(at as Instant);
  const need = needOfCheckIn(
    {
      ...row,
      sentOn: dayOf(sentAt as Instant),
      remindedOn: on(remindedAt) as Day | null,
      answeredOn: on(answeredAt) as Day | null,
      callMeOn: on(callMeAt) as Day | null,
      handledOn: null,
      face,
    },
    cadence,
  );
  const isOver = (endedOn !== null || pauseUntil !== null) && need?.why === "check_in_unanswered";
  return need && need.since <= today && !isOver ? [needOfOpenCheckIn({ ...row, ...need })] : null;
}

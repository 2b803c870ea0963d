import type { ExpressionBuilder } from "kysely";
import { type Day, dayOf, type Instant } from "#app/domain/day.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";
import type { CheckInFacts } from "./check-in.ts";

/** To whom of the office a man said it, and on which day. */
export type Told = { to: string; on: Day };

/** A check-in as verbs and pages need it. */
export type CheckInRow = CheckInFacts & {
  id: string;
  pairId: string;
  personId: string;
  token: string;
  dueOn: Day;
  sentAt: Instant;
  answeredAt: Instant | null;
  callMeAt: Instant | null;
  didMeet: "yes" | "no" | null;
  words: string | null;
  /** He has also said something aloud. */
  hasVoice: boolean;
  /** Somebody of the office has read or heard what he told. */
  heardOn: Day | null;
  /** The office wrote it down as he said it on the phone: to whom, and on which day. */
  told: Told | null;
  participantId: string;
  supportPersonId: string;
  /** The pair still goes on, and no later check-in of his has been sent. */
  isCurrent: boolean;
};

/** The check-in behind the link of a letter. */
export async function checkInByToken(db: Db, token: string): Promise<CheckInRow> {
  return found(await checkIns(db).where("check_in.token", "=", token).executeTakeFirst());
}

export async function checkInById(db: Db, id: string): Promise<CheckInRow> {
  return found(await checkIns(db).where("check_in.id", "=", id).executeTakeFirst());
}

/** All check-ins of a pair, of both men, the latest first. */
export async function checkInsOfPair(db: Db, pairId: string): Promise<CheckInRow[]> {
  const rows = await checkIns(db)
    .where("check_in.pair_id", "=", pairId)
    .orderBy("check_in.sent_at", "desc")
    .orderBy("check_in.id")
    .execute();
  return rows.map(checkInOf);
}

/** What a man has been asked in his open pairs and has not answered yet, the oldest first. */
export async function openCheckInsOf(db: Db, personId: string): Promise<CheckInRow[]> {
  const rows = await checkIns(db)
    .where("check_in.person_id", "=", personId)
    .where("check_in.answered_at", "is", null)
    .where("check_in.handled_at", "is", null)
    .where("pair.ended_on", "is", null)
    .orderBy("check_in.sent_at")
    .execute();
  return rows.map(checkInOf);
}

/** The latest check-in of each man in each open pair that does not rest. */
export async function lastCheckIns(db: Db): Promise<CheckInRow[]> {
  const rows = await checkIns(db)
    .where("pair.ended_on", "is", null)
    .where("pair.pause_until", "is", null)
    .where("check_in.due_on", "=", (eb) => newestDueOn(eb))
    .execute();
  return rows.map(checkInOf);
}

function checkIns(db: Db) {
  return db
    .selectFrom("check_in")
    .innerJoin("pair", "pair.id", "check_in.pair_id")
    .leftJoin("account as teller", "teller.id", "check_in.told_to")
    .select((eb) => [
      "check_in.id",
      "check_in.pair_id as pairId",
      "check_in.person_id as personId",
      "check_in.token",
      "check_in.due_on as dueOn",
      "check_in.talk",
      "pair.kind",
      "check_in.sent_at as sentAt",
      "check_in.reminded_at as remindedAt",
      "check_in.answered_at as answeredAt",
      "check_in.face",
      "check_in.did_meet as didMeet",
      "check_in.call_me_at as callMeAt",
      "check_in.words",
      "check_in.handled_at as handledAt",
      "check_in.heard_at as heardAt",
      "check_in.told_on as toldOn",
      "teller.name as toldTo",
      "pair.participant_id as participantId",
      "pair.support_person_id as supportPersonId",
      "pair.ended_on as endedOn",
      newestDueOn(eb).as("newestDueOn"),
      eb
        .selectFrom("voice")
        .select("voice.check_in_id")
        .whereRef("voice.check_in_id", "=", "check_in.id")
        .as("voiceOf"),
    ]);
}

/** For which day the man of a check-in has last been asked in that pair. */
function newestDueOn(eb: ExpressionBuilder<Schema, "check_in">) {
  return eb
    .selectFrom("check_in as newer")
    .select((newer) => newer.fn.max("newer.due_on").as("day"))
    .whereRef("newer.pair_id", "=", "check_in.pair_id")
    .whereRef("newer.person_id", "=", "check_in.person_id");
}

type Row = Awaited<ReturnType<ReturnType<typeof checkIns>["execute"]>>[number];

/** Null: he answered himself, or not at all. */
export function toldOf({ toldTo, toldOn }: { toldTo: string | null; toldOn: string | null }) {
  return toldOn === null ? null : { to: toldTo ?? "", on: toldOn as Day };
}

function found(row: Row | undefined): CheckInRow {
  if (!row) throw new NotFound();
  return checkInOf(row);
}

function checkInOf({
  remindedAt,
  handledAt,
  heardAt,
  endedOn,
  newestDueOn,
  voiceOf,
  toldOn,
  toldTo,
  ...row
}: Row): CheckInRow {
  const on = (at: string | null) => at && dayOf(at as Instant);
  return {
    ...row,
    hasVoice: voiceOf !== null,
    told: toldOf({ toldTo, toldOn }),
    dueOn: row.dueOn as Day,
    sentAt: row.sentAt as Instant,
    answeredAt: row.answeredAt as Instant | null,
    callMeAt: row.callMeAt as Instant | null,
    sentOn: dayOf(row.sentAt as Instant),
    remindedOn: on(remindedAt) as Day | null,
    answeredOn: on(row.answeredAt) as Day | null,
    callMeOn: on(row.callMeAt) as Day | null,
    handledOn: on(handledAt) as Day | null,
    heardOn: on(heardAt) as Day | null,
    isCurrent: endedOn === null && newestDueOn === row.dueOn,
  };
}

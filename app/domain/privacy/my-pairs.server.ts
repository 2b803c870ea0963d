import type { Db } from "#db/open.ts";
import { goalsIn, saidOf } from "./my-words-in-pairs.server.ts";

/**
 * A man's pairs as he may take them along: his own days, meetings and what the office noted, with
 * the other man's name and contacts taken out of every word.
 */
export async function pairsInMyData(db: Db, personId: string) {
  const pairs = await db
    .selectFrom("pair")
    .innerJoin("person as participant", "participant.id", "pair.participant_id")
    .innerJoin("person as supporter", "supporter.id", "pair.support_person_id")
    .select([
      "pair.id",
      "pair.participant_id as participantId",
      "participant.name as participantName",
      "participant.surname as participantSurname",
      "supporter.name as supporterName",
      "supporter.surname as supporterSurname",
      "pair.kind",
      "pair.started_on as startedOn",
      "pair.first_meeting_on as firstMeetingOn",
      "pair.agreement_on as agreementOn",
      "pair.planned_end_on as plannedEndOn",
      "pair.next_meeting_at as nextMeetingAt",
      "pair.next_meeting_place as nextMeetingPlace",
      "pair.ended_on as endedOn",
      "pair.end_reason as endReason",
      "pair.pause_until as pausedUntil",
      "pair.contact_after as contactAfter",
      "pair.contact_how as contactHow",
    ])
    .where((eb) =>
      eb.or([
        eb("pair.participant_id", "=", personId),
        eb("pair.support_person_id", "=", personId),
      ]),
    )
    .orderBy("pair.started_on")
    .execute();
  const ids = pairs.map(({ id }) => id);
  const meetings = await meetingsOf(db, ids);
  const notes = await notesOnPairs(db, ids);
  const checkIns = await checkInsOf(db, personId);
  const said = await saidOf(db, personId);
  const goals = await goalsIn(db, ids);
  return pairs.map(({ id, participantId, nextMeetingPlace, ...pair }) => {
    const { participantName, participantSurname, supporterName, supporterSurname, ...days } = pair;
    const other =
      participantId === personId
        ? [supporterName, supporterSurname]
        : [participantName, participantSurname];
    const his = <T extends { pairId: string }>(rows: T[]) =>
      rows.filter(({ pairId }) => pairId === id).map(({ pairId: _, ...row }) => row);
    return {
      ...days,
      nextMeetingPlace: without(other, nextMeetingPlace),
      contactHow: without(other, pair.contactHow),
      goals: his(goals).map((goal) => ({ ...goal, text: without(other, goal.text) })),
      wishes: his(said.wishes).map((one) => ({ ...one, words: without(other, one.words) })),
      farewells: his(said.farewells).map((one) => ({ ...one, words: without(other, one.words) })),
      timesTicked: his(said.timesTicked),
      firstAnswers: his(said.firstAnswers).map((one) => ({
        ...one,
        words: without(other, one.words),
      })),
      closingTalks: his(said.closingTalks),
      meetings: his(meetings).map((met) => ({ ...met, place: without(other, met.place) })),
      notes: his(notes).map((note) => ({ ...note, text: without(other, note.text) })),
      checkIns: his(checkIns).map((one) => ({ ...one, words: without(other, one.words) })),
    };
  });
}

/** Men whom the plan has shown to him, not who they are; and what he said. */
export async function shownInMyData(db: Db, personId: string) {
  return db
    .selectFrom("shown_man")
    .select(["shown_at as suggestedAt", "answer", "answered_at as answeredAt", "words"])
    .where("person_id", "=", personId)
    .orderBy("shown_at")
    .execute();
}

/** Suggestions that he was shown, and what he himself answered. */
export async function suggestionsInMyData(db: Db, personId: string) {
  const proposals = await db
    .selectFrom("pair_proposal")
    .select([
      "participant_id as participantId",
      "proposed_at as suggestedAt",
      "participant_answer as participantAnswer",
      "participant_answered_at as participantAnsweredAt",
      "support_person_answer as supportPersonAnswer",
      "support_person_answered_at as supportPersonAnsweredAt",
      "closed_at as closedAt",
    ])
    .where((eb) =>
      eb.or([eb("participant_id", "=", personId), eb("support_person_id", "=", personId)]),
    )
    .orderBy("proposed_at")
    .execute();
  return proposals.map((proposal) => {
    const { suggestedAt, closedAt } = proposal;
    return proposal.participantId === personId
      ? {
          suggestedAt,
          answer: proposal.participantAnswer,
          answeredAt: proposal.participantAnsweredAt,
          closedAt,
        }
      : {
          suggestedAt,
          answer: proposal.supportPersonAnswer,
          answeredAt: proposal.supportPersonAnsweredAt,
          closedAt,
        };
  });
}

async function meetingsOf(db: Db, pairIds: string[]) {
  if (pairIds.length === 0) return [];
  return db
    .selectFrom("meeting")
    .select(["pair_id as pairId", "met_on as on", "minutes", "what", "place"])
    .where("pair_id", "in", pairIds)
    .orderBy("met_on")
    .execute();
}

async function notesOnPairs(db: Db, pairIds: string[]) {
  if (pairIds.length === 0) return [];
  return db
    .selectFrom("note")
    .innerJoin("account", "account.id", "note.noted_by")
    .select(["note.pair_id as pairId", "note.noted_on as on", "note.text", "account.name as by"])
    .where("note.pair_id", "in", pairIds)
    .orderBy("note.noted_on")
    .$narrowType<{ pairId: string }>()
    .execute();
}

/** What he himself was asked and said; what the other said is the other's. */
function checkInsOf(db: Db, personId: string) {
  return db
    .selectFrom("check_in")
    .select((eb) => [
      "pair_id as pairId",
      "sent_at as askedAt",
      "answered_at as answeredAt",
      "face",
      "did_meet as didMeet",
      "call_me_at as askedToCallAt",
      "words",
      "told_on as toldOn",
      eb
        .selectFrom("account")
        .select("account.name")
        .whereRef("account.id", "=", "check_in.told_to")
        .as("toldTo"),
      eb
        .selectFrom("voice")
        .select("voice.recorded_at")
        .whereRef("voice.check_in_id", "=", "check_in.id")
        .as("saidAloudAt"),
    ])
    .where("person_id", "=", personId)
    .orderBy("sent_at")
    .execute();
}

/** Words in which the other man's names, phone numbers and addresses are dots. */
function without<T extends string | null>(names: (string | null)[], text: T): T {
  if (!text) return text;
  let left: string = text.replace(/[^\s@]+@[^\s@]+\.\w+/g, "…").replace(/\+?\d[\d\s-]{6,}\d/g, "…");
  for (const name of names) {
    if (name && name.length > 1) left = left.replace(new RegExp(escaped(name), "giu"), "…");
  }
  return left as T;
}

function escaped(name: string) {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

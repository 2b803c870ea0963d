import type { Man } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/open.ts";
import { checkInsOf, meetingsOf, notesOnPairs } from "./my-meetings.server.ts";
import { goalsIn, historyOf, saidOf } from "./my-words-in-pairs.server.ts";
import { whoseDoing, without } from "./other-man.ts";

/**
 * A man's pairs as he may take them along: his own days, meetings and what the office noted, with
 * the other man's name and contacts taken out of every word.
 */
export async function pairsInMyData(db: Db, man: Man) {
  const { personId } = man;
  const pairs = await pairRows(db, personId);
  const ids = pairs.map(({ id }) => id);
  const meetings = await meetingsOf(db, ids);
  const notes = await notesOnPairs(db, ids);
  const checkIns = await checkInsOf(db, personId);
  const said = await saidOf(db, personId);
  const goals = await goalsIn(db, ids);
  const history = await historyOf(db, ids);
  return pairs.map(({ id, participantId, participant, supporter, ...pair }) => {
    const isParticipant = participantId === personId;
    const other = isParticipant ? supporter : participant;
    const { participantWellTalk, supportPersonWellTalk, ...days } = pair;
    const by = whoseDoing({ himself: man.accountId, other: other.accountId });
    // What the other has done is his: that he has ended it, for one.
    const ours = (accountId: string | null) => (by(accountId) === "other" ? null : by(accountId));
    const his = <T extends { pairId: string }>(rows: T[]) =>
      rows.filter(({ pairId }) => pairId === id).map(({ pairId: _, ...row }) => row);
    const inHisWords = <T extends { words: string | null }>(rows: T[]) =>
      rows.map((row) => ({ ...row, words: without(other.names, row.words) }));
    return {
      ...days,
      nextMeetingPlace: without(other.names, pair.nextMeetingPlace),
      contactHow: without(other.names, pair.contactHow),
      saidWellAtTalk: isParticipant ? participantWellTalk : supportPersonWellTalk,
      goals: his(goals).map(({ setBy, ...goal }) => ({
        ...goal,
        text: without(other.names, goal.text),
        setBy: by(setBy),
      })),
      wishes: inHisWords(his(said.wishes)),
      farewells: inHisWords(his(said.farewells)),
      firstMeeting: his(said.firstMeetings).map((one) => ({
        ...one,
        place: without(other.names, one.place),
      })),
      timesTicked: his(said.timesTicked),
      firstAnswers: inHisWords(his(said.firstAnswers)),
      closingTalks: his(said.closingTalks),
      meetings: his(meetings).map(({ loggedBy, confirmedBy, ...met }) => ({
        ...met,
        place: without(other.names, met.place),
        loggedBy: by(loggedBy),
        confirmedBy: confirmedBy && by(confirmedBy),
      })),
      notes: his(notes).map((note) => ({ ...note, text: without(other.names, note.text) })),
      checkIns: inHisWords(his(checkIns)),
      history: his(history).map(({ doneBy, ...happened }) => ({ ...happened, by: ours(doneBy) })),
    };
  });
}

async function pairRows(db: Db, personId: string) {
  const rows = await db
    .selectFrom("pair")
    .innerJoin("person as participant", "participant.id", "pair.participant_id")
    .innerJoin("person as supporter", "supporter.id", "pair.support_person_id")
    .leftJoin("account as coordinator", "coordinator.id", "pair.coordinator_id")
    .leftJoin("account as substitute", "substitute.id", "pair.substitute_id")
    .select([
      "pair.id",
      "pair.participant_id as participantId",
      "participant.account_id as participantAccountId",
      "participant.name as participantName",
      "participant.surname as participantSurname",
      "supporter.account_id as supporterAccountId",
      "supporter.name as supporterName",
      "supporter.surname as supporterSurname",
      "coordinator.name as coordinator",
      "substitute.name as substitute",
      "pair.kind",
      "pair.started_on as startedOn",
      "pair.first_meeting_on as firstMeetingOn",
      "pair.agreement_on as agreementOn",
      "pair.thanked_first_on as thankedFirstOn",
      "pair.thanked_half_on as thankedHalfOn",
      "pair.planned_end_on as plannedEndOn",
      "pair.next_meeting_at as nextMeetingAt",
      "pair.next_meeting_place as nextMeetingPlace",
      "pair.paused_on as pausedOn",
      "pair.pause_until as pausedUntil",
      "pair.resumed_on as resumedOn",
      "pair.ended_on as endedOn",
      "pair.end_reason as endReason",
      "pair.contact_after as contactAfter",
      "pair.contact_how as contactHow",
      "pair.last_met_on as lastMetOn",
      "pair.last_talked_on as lastTalkedOn",
      "pair.participant_well_talk as participantWellTalk",
      "pair.support_person_well_talk as supportPersonWellTalk",
    ])
    .where((eb) =>
      eb.or([
        eb("pair.participant_id", "=", personId),
        eb("pair.support_person_id", "=", personId),
      ]),
    )
    .orderBy("pair.started_on")
    .execute();
  return rows.map((row) => {
    const { participantName, participantSurname, participantAccountId, ...rest } = row;
    const { supporterName, supporterSurname, supporterAccountId, ...pair } = rest;
    return {
      ...pair,
      participant: {
        names: [participantName, participantSurname],
        accountId: participantAccountId,
      },
      supporter: { names: [supporterName, supporterSurname], accountId: supporterAccountId },
    };
  });
}

import type { Day, Instant } from "#app/domain/day.ts";
import { traitsOf } from "#app/domain/messages/kinds.ts";
import { putIntoWords } from "#app/domain/messages/letters.server.ts";
import { readSettings } from "#app/domain/privacy/settings.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";

const LATEST = 20;

/** His roles with every step that was taken, the open ones first. */
export async function rolesOf(db: Db, personId: string) {
  const roles = await db
    .selectFrom("role")
    .leftJoin("account", "account.id", "role.coordinator_id")
    .select([
      "role.id",
      "role.kind",
      "role.stage",
      "role.stage_on as stageOn",
      "role.coordinator_id as coordinatorId",
      "account.name as coordinator",
      "role.capacity",
      "role.break_until as breakUntil",
      "role.trained_on as trainedOn",
    ])
    .where("role.person_id", "=", personId)
    .orderBy("role.started_on", "desc")
    .execute();
  const steps = await db
    .selectFrom("role_step")
    .innerJoin("role", "role.id", "role_step.role_id")
    .leftJoin("account", "account.id", "role_step.taken_by")
    .select([
      "role_step.role_id as roleId",
      "role_step.stage",
      "role_step.taken_on as takenOn",
      "account.name as takenBy",
    ])
    .where("role.person_id", "=", personId)
    .orderBy("role_step.number")
    .execute();
  return roles.map((role) => ({
    ...role,
    stageOn: role.stageOn as Day,
    breakUntil: role.breakUntil as Day | null,
    steps: steps
      .filter(({ roleId }) => roleId === role.id)
      .map(({ stage, takenOn, takenBy }) => ({ stage, takenOn: takenOn as Day, takenBy })),
  }));
}

/** Suggestions with him, the newest first; `otherName` is the other man's. */
export async function proposalsFor(db: Db, personId: string) {
  const rows = await db
    .selectFrom("pair_proposal")
    .innerJoin("person as participant", "participant.id", "pair_proposal.participant_id")
    .innerJoin("person as supporter", "supporter.id", "pair_proposal.support_person_id")
    .select([
      "pair_proposal.id",
      "pair_proposal.participant_id as participantId",
      "participant.name as participantName",
      "supporter.name as supporterName",
      "pair_proposal.proposed_at as proposedAt",
      "pair_proposal.closed_at as closedAt",
      "pair_proposal.closed_how as closedHow",
    ])
    .where((eb) =>
      eb.or([
        eb("pair_proposal.participant_id", "=", personId),
        eb("pair_proposal.support_person_id", "=", personId),
      ]),
    )
    .orderBy("pair_proposal.proposed_at", "desc")
    .limit(LATEST)
    .execute();
  return rows.map(({ participantId, participantName, supporterName, proposedAt, ...row }) => ({
    ...row,
    proposedAt: proposedAt as Instant,
    otherName: participantId === personId ? supporterName : participantName,
  }));
}

/** His pairs, open ones first; `otherName` is the other man's. */
export async function pairsOf(db: Db, personId: string) {
  const rows = await db
    .selectFrom("pair")
    .innerJoin("person as participant", "participant.id", "pair.participant_id")
    .innerJoin("person as supporter", "supporter.id", "pair.support_person_id")
    .select([
      "pair.id",
      "pair.participant_id as participantId",
      "participant.name as participantName",
      "supporter.name as supporterName",
      "pair.started_on as startedOn",
      "pair.ended_on as endedOn",
    ])
    .where((eb) =>
      eb.or([
        eb("pair.participant_id", "=", personId),
        eb("pair.support_person_id", "=", personId),
      ]),
    )
    .orderBy("pair.started_on", "desc")
    .execute();
  return rows.map(({ participantId, participantName, supporterName, startedOn, endedOn, id }) => ({
    id,
    startedOn: startedOn as Day,
    endedOn: endedOn as Day | null,
    isSupportPerson: participantId !== personId,
    otherName: participantId === personId ? supporterName : participantName,
  }));
}

export async function notesOn(db: Db, personId: string) {
  const notes = await db
    .selectFrom("note")
    .innerJoin("account", "account.id", "note.noted_by")
    .select(["note.id", "note.noted_on as notedOn", "note.text", "account.name as notedBy"])
    .where("note.person_id", "=", personId)
    .orderBy("note.noted_on", "desc")
    .orderBy("note.noted_at", "desc")
    .execute();
  return notes.map((note) => ({ ...note, notedOn: note.notedOn as Day }));
}

/** The latest letters to him, their subjects in the office's language, and how they stand; sign-in codes are nobody's business but his. */
export async function messagesTo(db: Db, personId: string, language: Language) {
  const office = await readSettings(db);
  const rows = await db
    .selectFrom("message")
    .select([
      "id",
      "kind",
      "facts",
      "channel",
      "created_at as createdAt",
      "sent_at as sentAt",
      "gave_up_at as gaveUpAt",
      "dropped_at as droppedAt",
    ])
    .where("person_id", "=", personId)
    .orderBy("created_at", "desc")
    .limit(LATEST)
    .execute();
  return rows
    .filter(({ kind }) => !traitsOf(kind)?.secret)
    .map(({ id, kind, facts, channel, createdAt, sentAt, gaveUpAt, droppedAt }) => ({
      id,
      subject: putIntoWords({ kind, language, facts: JSON.parse(facts), link: null }, office)
        .subject,
      channel,
      createdAt: createdAt as Instant,
      state: sentAt ? "sent" : gaveUpAt ? "gave_up" : droppedAt ? "dropped" : "waiting",
    }));
}

/** Events that he signed up to, the latest first, with their title in one of its languages. */
export async function signUpsOf(db: Db, personId: string) {
  const rows = await db
    .selectFrom("sign_up")
    .innerJoin("event", "event.id", "sign_up.event_id")
    .select((eb) => [
      "sign_up.id",
      "event.id as eventId",
      "event.day",
      "sign_up.cancelled_at as cancelledAt",
      "sign_up.attended_at as attendedAt",
      eb
        .selectFrom("gathering_text")
        .select("gathering_text.title")
        .whereRef("gathering_text.gathering_id", "=", "event.gathering_id")
        .orderBy((text) => text("gathering_text.language", "=", "fi"), "desc")
        .orderBy((text) => text("gathering_text.language", "=", "en"), "desc")
        .limit(1)
        .as("title"),
    ])
    .where("sign_up.person_id", "=", personId)
    .orderBy("event.starts_at", "desc")
    .limit(LATEST)
    .execute();
  return rows.map(({ cancelledAt, attendedAt, day, ...row }) => ({
    ...row,
    day: day as Day,
    state: cancelledAt ? "cancelled" : attendedAt ? "attended" : "coming",
  }));
}

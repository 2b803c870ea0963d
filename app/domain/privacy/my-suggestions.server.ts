import type { Db } from "#db/open.ts";

/** Men whom the plan has shown to him, not who they are; and what he said. */
export function shownInMyData(db: Db, personId: string) {
  return db
    .selectFrom("shown_man")
    .select(["side", "shown_at as suggestedAt", "answer", "answered_at as answeredAt", "words"])
    .where("person_id", "=", personId)
    .orderBy("shown_at")
    .execute();
}

/**
 * Suggestions that he was shown, and what he himself answered. Not how one closed: that would say
 * what the other answered.
 */
export async function suggestionsInMyData(db: Db, personId: string) {
  const proposals = await db
    .selectFrom("pair_proposal")
    .select([
      "participant_id as participantId",
      "proposed_at as suggestedAt",
      "expires_on as openUntil",
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
  return proposals.map(({ suggestedAt, openUntil, closedAt, ...proposal }) => ({
    suggestedAt,
    openUntil,
    closedAt,
    ...(proposal.participantId === personId
      ? { answer: proposal.participantAnswer, answeredAt: proposal.participantAnsweredAt }
      : { answer: proposal.supportPersonAnswer, answeredAt: proposal.supportPersonAnsweredAt }),
  }));
}

/** How the office has planned with him: until when without him, and about whom it has thought, not who. */
export async function plansInMyData(db: Db, personId: string) {
  const setAside = await db
    .selectFrom("set_aside")
    .select(["set_at as at", "until_on as untilOn"])
    .where("person_id", "=", personId)
    .execute();
  const thoughtOf = await db
    .selectFrom("plan_decision")
    .select(["decided_at as at", "what", "until_on as untilOn"])
    .where((eb) =>
      eb.or([eb("participant_id", "=", personId), eb("support_person_id", "=", personId)]),
    )
    .orderBy("decided_at")
    .execute();
  return { setAside, thoughtOf };
}

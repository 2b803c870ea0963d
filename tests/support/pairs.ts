import type { Coordinator, Man } from "#app/domain/accounts/viewer.ts";
import { type Day, helsinkiInstant, type Instant, now } from "#app/domain/day.ts";
import { answerByLink } from "#app/domain/pairs/answers.server.ts";
import { proposePair } from "#app/domain/pairs/proposals.server.ts";
import type { Db } from "#db/open.ts";
import { buildParticipant, buildSupportPerson } from "./people.ts";
import { buildCoordinator } from "./world.ts";

type Given = {
  by?: Coordinator;
  participant?: Man;
  supportPerson?: Man;
  /** When the coordinator proposes. */
  at?: Instant;
};

/** A participant who waits and a support person who is available, suggested to each other. */
export async function buildProposal(db: Db, given: Given = {}) {
  const at = given.at ?? now();
  const by = given.by ?? (await buildCoordinator(db));
  const participant = given.participant ?? (await buildMan(db, "participant", at));
  const supportPerson = given.supportPerson ?? (await buildMan(db, "support_person", at));
  const proposalId = await proposePair(db, {
    by,
    participantId: participant.personId,
    supportPersonId: supportPerson.personId,
    at,
  });
  const { participantToken, supportPersonToken } = await db
    .selectFrom("pair_proposal")
    .select(["participant_token as participantToken", "support_person_token as supportPersonToken"])
    .where("id", "=", proposalId)
    .executeTakeFirstOrThrow();
  return { proposalId, participantToken, supportPersonToken, by, participant, supportPerson };
}

/** Two men who have both said yes; `on` is the day on which they did. */
export async function buildPair(db: Db, { on, ...given }: Omit<Given, "at"> & { on?: Day } = {}) {
  const at = on ? helsinkiInstant(on, "12:00") : now();
  const proposal = await buildProposal(db, { ...given, at });
  const both = [proposal.participantToken, proposal.supportPersonToken];
  for (const token of both) await answerByLink(db, { token, viewer: null, answer: "yes", at });
  const pair = await db
    .selectFrom("pair")
    .select("id")
    .where("proposal_id", "=", proposal.proposalId)
    .executeTakeFirstOrThrow();
  return { ...proposal, pairId: pair.id };
}

/** A man with an account, ready for a pair, as the viewer that he is when he signs in. */
export async function buildMan(
  db: Db,
  kind: "participant" | "support_person",
  at: Instant = now(),
  facts: Parameters<typeof buildParticipant>[1] = {},
): Promise<Man> {
  const build = kind === "participant" ? buildParticipant : buildSupportPerson;
  const { accountId, personId, name } = await build(db, { at, ...facts });
  return { accountId, name, language: "fi", officeRole: null, personId };
}

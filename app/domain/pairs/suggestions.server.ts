import type { Man, Viewer } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import { matchingPerson } from "#app/domain/matching/people.server.ts";
import { AREA_REASONS, type Mind, type Reason } from "#app/domain/matching/reasons.ts";
import { areaLabel } from "#app/domain/people/area.server.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { sideOf } from "./access.ts";
import { refuseOtherMen } from "./answers.server.ts";
import { answerOf, isOpen, stateOf } from "./proposal.ts";
import { openProposalsOf, type ProposalRow, proposalByToken } from "./proposal-rows.server.ts";

/** What the link of a letter shows: the other man as long as it is open, what he has answered. */
export async function suggestionByLink(
  db: Db,
  {
    token,
    viewer,
    language,
    at = now(),
  }: { token: string; viewer: Viewer | null; language: Language; at?: Instant },
) {
  const { proposal, side } = await proposalByToken(db, token);
  refuseOtherMen(viewer, proposal, side);
  return suggestionFor(db, { proposal, side, language, at });
}

/** The open suggestions of a signed-in man, the oldest first. */
export async function mySuggestions(
  db: Db,
  { man, language, at = now() }: { man: Man; language: Language; at?: Instant },
) {
  const proposals = await openProposalsOf(db, man.personId, dayOf(at));
  return Promise.all(
    proposals.map((proposal) =>
      suggestionFor(db, { proposal, side: sideOf(man, proposal) as RoleKind, language, at }),
    ),
  );
}

export type Suggested = Awaited<ReturnType<typeof suggestionFor>>;

/**
 * A proposal as one of the two sees it. Of the other: first name or nickname, languages, interests,
 * area, hopes or offers, and the reasons. No surname and no contact; once it is closed nothing.
 */
async function suggestionFor(
  db: Db,
  {
    proposal,
    side,
    language,
    at,
  }: { proposal: ProposalRow; side: RoleKind; language: Language; at: Instant },
) {
  const state = stateOf(proposal, dayOf(at));
  const open = isOpen(state);
  const told = open ? await toldOfOther(db, { proposal, side, language }) : null;
  return {
    id: proposal.id,
    side,
    state,
    answer: answerOf(proposal, side),
    expiresOn: proposal.expiresOn,
    coordinator: await nameOfAccount(db, proposal.proposedBy),
    ...(told ?? { other: null, reasons: [], mind: null }),
  };
}

async function toldOfOther(
  db: Db,
  { proposal, side, language }: { proposal: ProposalRow; side: RoleKind; language: Language },
) {
  const role: RoleKind = side === "participant" ? "support_person" : "participant";
  const otherId = role === "participant" ? proposal.participantId : proposal.supportPersonId;
  const hisId = role === "participant" ? proposal.supportPersonId : proposal.participantId;
  const other = await matchingPerson(db, otherId, role);
  const himself = await matchingPerson(db, hisId, side);
  if (!other) throw new NotFound();
  const { name } = await db
    .selectFrom("person")
    .select("name")
    .where("id", "=", otherId)
    .executeTakeFirstOrThrow();
  const hidesArea = other.isProtected || himself?.isProtected === true;
  const { languages, interests, hopes, offers } = other;
  return {
    other: {
      name,
      languages,
      interests,
      hopes,
      offers,
      area: other.isProtected ? null : areaLabel(other, language),
    },
    ...whyOf(proposal, hidesArea),
  };
}

/** The reasons as they were when it was proposed; of a protected man's area nothing is told. */
export function whyOf(
  proposal: { reasons: string; mind: string | null },
  hidesArea: boolean,
): { reasons: Reason[]; mind: Mind | null } {
  const reasons = JSON.parse(proposal.reasons) as Reason[];
  const mind = proposal.mind ? (JSON.parse(proposal.mind) as Mind) : null;
  const mayTell = ({ code }: Reason | Mind) => !hidesArea || !AREA_REASONS.has(code);
  return { reasons: reasons.filter(mayTell), mind: mind && mayTell(mind) ? mind : null };
}

async function nameOfAccount(db: Db, accountId: string): Promise<string> {
  const account = await db
    .selectFrom("account")
    .select("name")
    .where("id", "=", accountId)
    .executeTakeFirst();
  return account?.name ?? "";
}

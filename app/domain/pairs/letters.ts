import type { BeforeCadence } from "#app/domain/cadence-numbers.ts";
import { addDays, type Day, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import type { Letter } from "#app/domain/messages/outbox.server.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import type { ManToReach } from "./men.server.ts";

/** What letters need of a proposal. */
export type ProposalToTell = {
  id: string;
  proposedOn: Day;
  expiresOn: Day;
  participantToken: string;
  supportPersonToken: string;
};
type Men = { participant: ManToReach; supportPerson: ManToReach };

/** Quiet hours are over by then, and he has the day before him. */
const REMIND_AT = "10:00";
const MIDNIGHT = "00:00";

/** Asks both whether they would like to meet, and reminds whoever has not answered some days later. */
export function proposalLetters(
  proposal: ProposalToTell,
  men: Men,
  before: BeforeCadence,
): Letter[] {
  const lapses = helsinkiInstant(addDays(proposal.expiresOn, 1), MIDNIGHT);
  const remind = reminderAt(proposal.proposedOn, before);
  return sidesOf(men).flatMap(([side, man]) => {
    const letter = {
      ...addressed(man),
      facts: { name: man.name, until: proposal.expiresOn },
      link: `/proposals/${tokenOf(proposal, side)}`,
      expiresAt: lapses,
    };
    return [
      { ...letter, kind: "proposal", dedupeKey: proposalKey(proposal.id, side) },
      {
        ...letter,
        kind: "proposal_reminder",
        dedupeKey: reminderKey(proposal.id, side),
        dueAt: remind,
      },
    ];
  });
}

/** When whoever has not answered is reminded. */
export function reminderAt(proposedOn: Day, { remindOfProposal }: BeforeCadence): Instant {
  return helsinkiInstant(addDays(proposedOn, remindOfProposal), REMIND_AT);
}

/** The same kind words whether the other said no, the week passed or the office took it back. */
export function closingLetter(proposalId: string, side: RoleKind, man: ManToReach): Letter {
  return {
    ...addressed(man),
    kind: "proposal_closed",
    facts: { name: man.name },
    link: "/me",
    dedupeKey: `proposal_closed ${proposalId} ${side}`,
  };
}

/** Both have said yes. How to reach each other stands behind the sign-in, never in a letter. `until`: when they should have met. */
export function pairStartedLetters(pairId: string, men: Men, until: Day): Letter[] {
  return sidesOf(men).map(([side, man]) => ({
    ...addressed(man),
    kind: "pair_started",
    facts: { name: man.name, other: otherOf(men, side).name, until },
    link: "/me/pair",
    dedupeKey: pairStartedKey(pairId, side),
  }));
}

function pairStartedKey(pairId: string, side: RoleKind) {
  return `pair_started ${pairId} ${side}`;
}

export function pairStartedKeys(pairId: string): string[] {
  return [pairStartedKey(pairId, "participant"), pairStartedKey(pairId, "support_person")];
}

/** Thanks at the end, whatever the reason was, and the way to say how it was. */
export function pairEndedLetter(
  pairId: string,
  { side, token }: { side: RoleKind; token: string },
  men: Men,
): Letter {
  const man = side === "participant" ? men.participant : men.supportPerson;
  return {
    ...addressed(man),
    kind: "pair_ended",
    facts: { name: man.name, other: otherOf(men, side).name },
    link: `/farewells/${token}`,
    dedupeKey: `pair_ended ${pairId} ${side}`,
  };
}

/** A meeting is planned: told to whoever did not plan it himself. The place stands on his page. */
export function nextMeetingLetters(
  planId: string,
  { meetAt, plannedBy }: { meetAt: Instant; plannedBy: string | null },
  men: Men,
): Letter[] {
  return sidesOf(men)
    .filter(([, man]) => man.id !== plannedBy)
    .map(([side, man]) => ({
      ...addressed(man),
      kind: "next_meeting",
      facts: { name: man.name, other: otherOf(men, side).name, starts: meetAt },
      link: "/me/pair",
      dedupeKey: nextMeetingKey(planId, side),
      expiresAt: meetAt,
    }));
}

export function nextMeetingKey(planId: string, side: RoleKind) {
  return `next_meeting ${planId} ${side}`;
}

export function proposalKey(proposalId: string, side: RoleKind) {
  return `proposal ${proposalId} ${side}`;
}

export function reminderKey(proposalId: string, side: RoleKind) {
  return `proposal_reminder ${proposalId} ${side}`;
}

function sidesOf({ participant, supportPerson }: Men): [RoleKind, ManToReach][] {
  return [
    ["participant", participant],
    ["support_person", supportPerson],
  ];
}

function otherOf({ participant, supportPerson }: Men, side: RoleKind) {
  return side === "participant" ? supportPerson : participant;
}

function tokenOf(proposal: ProposalToTell, side: RoleKind) {
  return side === "participant" ? proposal.participantToken : proposal.supportPersonToken;
}

/** To whom and in which language a letter to a man goes. */
export function addressed(man: ManToReach) {
  return {
    to: { email: man.email, phone: man.phone },
    language: man.language,
    accountId: man.accountId,
    personId: man.id,
  };
}

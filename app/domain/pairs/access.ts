import { isCoordinator, type Viewer } from "#app/domain/accounts/viewer.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";

type BothMen = { participantId: string; supportPersonId: string };

/** The side on which a viewer stands in a proposal or a pair; null: it is not his. */
export function sideOf(viewer: Viewer, { participantId, supportPersonId }: BothMen) {
  if (viewer.personId === null) return null;
  if (viewer.personId === participantId) return "participant" satisfies RoleKind;
  return viewer.personId === supportPersonId ? ("support_person" satisfies RoleKind) : null;
}

/** The office sees every pair and proposal, a man only his own. */
export function maySee(viewer: Viewer, both: BothMen): boolean {
  return isCoordinator(viewer) || sideOf(viewer, both) !== null;
}

/** A man logs and plans in his own pair as long as it is open; the office always, on behalf of both. */
export function mayKeepLog(viewer: Viewer, pair: BothMen & { endedOn: string | null }): boolean {
  return isCoordinator(viewer) || (sideOf(viewer, pair) !== null && pair.endedOn === null);
}

/** A man corrects what he has written himself; the office corrects everything. */
export function mayCorrectMeeting(viewer: Viewer, meeting: { loggedBy: string }): boolean {
  return isCoordinator(viewer) || viewer.accountId === meeting.loggedBy;
}

/**
 * Whether a man may see how to reach the other. Only in an open pair, so after both have said yes;
 * a man with protected details is reached through the coordinator.
 */
export function mayReach(other: { protectedOn: string | null }, pair: { endedOn: string | null }) {
  return pair.endedOn === null && other.protectedOn === null;
}

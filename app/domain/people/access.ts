import { isCoordinator, type Viewer } from "#app/domain/accounts/viewer.ts";

/** Everything about a man: himself and the office. Never another man. */
export function maySeePerson(viewer: Viewer, personId: string): boolean {
  return isCoordinator(viewer) || viewer.personId === personId;
}

export function mayCorrectPerson(viewer: Viewer, personId: string): boolean {
  return maySeePerson(viewer, personId);
}

/** He asks for protection himself, or the office does it for him. Nobody asks why. */
export function mayProtectDetails(viewer: Viewer, personId: string): boolean {
  return maySeePerson(viewer, personId);
}

/** Stages, coordinators, notes and registering on someone's behalf are the office's. */
export function mayMoveAlong(viewer: Viewer): boolean {
  return isCoordinator(viewer);
}

/** Protected details: only the office knows that he exists. Lists for men, exports, maps leave him out. */
export function mayBeShownToMen(person: { protectedOn: string | null }): boolean {
  return person.protectedOn === null;
}

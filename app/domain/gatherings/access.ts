import { isCoordinator, type Viewer } from "#app/domain/accounts/viewer.ts";

/** Who may plan a gathering: write it, publish it, give it dates, move and cancel them. */
export function mayPlan(viewer: Viewer): boolean {
  return isCoordinator(viewer);
}

/** Who may see names and contacts of those who come, and mark who came. */
export function maySeeWhoComes(viewer: Viewer): boolean {
  return isCoordinator(viewer);
}

/** Who may mark at the door who came: the office, and a host at his own gatherings. */
export function mayRunDoor(viewer: Viewer, gathering: { hostId: string | null }): boolean {
  return isCoordinator(viewer) || gathering.hostId === viewer.accountId;
}

/** Everyone sees what is published, and nobody anything else. */
export function isPublic(gathering: { publishedAt: string | null }): boolean {
  return gathering.publishedAt !== null;
}

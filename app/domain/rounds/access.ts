import { isCoordinator, type Viewer } from "#app/domain/accounts/viewer.ts";

/** Who may plan a round, make its pairs, begin it and see who has applied. Never a man. */
export function mayLeadRounds(viewer: Viewer): boolean {
  return isCoordinator(viewer);
}

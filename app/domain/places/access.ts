import { isCoordinator, type Viewer } from "#app/domain/accounts/viewer.ts";

/** Meeting places belong to the office; everyone sees where an event is. */
export function mayKeepPlaces(viewer: Viewer): boolean {
  return isCoordinator(viewer);
}

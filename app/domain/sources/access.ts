import { isCoordinator, type Viewer } from "#app/domain/accounts/viewer.ts";

/** Sources and what came of them belong to the office. */
export function mayKeepSources(viewer: Viewer): boolean {
  return isCoordinator(viewer);
}

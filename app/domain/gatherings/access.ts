import { isCoordinator, type Viewer } from "#app/domain/accounts/viewer.ts";

/** Who may plan a gathering: write it, publish it, give it dates, move and cancel them. */
export function mayPlan(viewer: Viewer): boolean {
  return isCoordinator(viewer);
}

/** Who may see names and contacts of those who come, and mark who came. */
export function maySeeWhoComes(viewer: Viewer): boolean {
  return isCoordinator(viewer);
}

/** Everyone sees what is published, and nobody anything else. */
export function isPublic(gathering: { publishedAt: string | null }): boolean {
  return gathering.publishedAt !== null;
}

import type { ServerBuild } from "@remix-run/node";

/** So many parts are kept; more than the house has rooms are asked for only by whoever guesses. */
const PARTS_KEPT = 300;
const FIRST_SEGMENTS = 3;

/**
 * The routes that can match a path, as a build of its own: the framework looks through all that it is given,
 * three times for each request (decision 0032). Told by the first segments of the path; one that is written
 * in an unusual way gets the whole.
 */
export function partsOf(build: ServerBuild): (pathname: string) => ServerBuild {
  const patterns = Object.values(build.routes).map(({ id }) => ({
    id,
    path: patternOf(build, id),
  }));
  const words = new Set(patterns.flatMap(({ path }) => path.slice(0, FIRST_SEGMENTS)));
  const parts = new Map<string, ServerBuild>();
  return (pathname) => {
    if (/%|\/\/|\.data$/.test(pathname)) return build;
    const path = segmentsOf(pathname.toLowerCase()).slice(0, FIRST_SEGMENTS);
    const key = [path.length, ...path.map((word) => (words.has(word) ? word : ""))].join("/");
    const known = parts.get(key);
    if (known) return known;
    if (parts.size >= PARTS_KEPT) parts.clear();
    const ids = patterns.filter((route) => canMatch(route.path, path)).map(({ id }) => id);
    const part = reduced(build, new Set(ids.flatMap((id) => lineOf(build, id))));
    parts.set(key, part);
    return part;
  };
}

/** Whether a route, or one below it, may match what begins so. */
function canMatch(pattern: string[], path: string[]): boolean {
  for (const [at, segment] of path.entries()) {
    const part = pattern[at];
    if (part === undefined) return false;
    if (part.includes("*") || part.endsWith("?")) return true;
    if (!part.includes(":") && part !== segment) return false;
  }
  // A whole path that is shorter than its beginning may be is matched to its end.
  const open = pattern.some((part) => part.includes("*") || part.endsWith("?"));
  return open || path.length === FIRST_SEGMENTS || pattern.length <= path.length;
}

/** For the server's router, and for the page's. */
function reduced(build: ServerBuild, kept: Set<string>): ServerBuild {
  const of = <T>(routes: Record<string, T>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => kept.has(id)));
  const assets = { ...build.assets, routes: of(build.assets.routes) };
  return { ...build, routes: of(build.routes), assets };
}

/** A route and those around it, the outermost first. */
function lineOf(build: ServerBuild, id: string): string[] {
  const parentId = build.routes[id]?.parentId;
  return parentId ? [...lineOf(build, parentId), id] : [id];
}

function patternOf(build: ServerBuild, id: string): string[] {
  return lineOf(build, id).flatMap((one) =>
    segmentsOf((build.routes[one]?.path ?? "").toLowerCase()),
  );
}

function segmentsOf(path: string): string[] {
  return path.split("/").filter(Boolean);
}

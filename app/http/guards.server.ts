import { redirect } from "@remix-run/node";
import {
  type Coordinator,
  isCoordinator,
  isMan,
  type Man,
  type Viewer,
} from "#app/domain/accounts/viewer.ts";
import { languageOf } from "./language.server.ts";
import { viewerOf } from "./session.server.ts";

/** A stranger is sent to sign in and comes back afterwards. */
export async function requireViewer(request: Request): Promise<Viewer> {
  const viewer = await viewerOf(request);
  if (viewer) return viewer;
  const url = new URL(request.url);
  const next = request.method === "GET" ? pathOf(url) : "";
  const query = next ? `?next=${encodeURIComponent(next)}` : "";
  throw redirect(`/${languageOf(request)}/sign-in${query}`);
}

/** Someone of the office; for everyone else the page does not exist. */
export async function requireCoordinator(request: Request): Promise<Coordinator> {
  const viewer = await requireViewer(request);
  if (!isCoordinator(viewer)) throw new Response(null, { status: 404 });
  return viewer;
}

export async function requireAdmin(request: Request): Promise<Coordinator> {
  const coordinator = await requireCoordinator(request);
  if (coordinator.officeRole !== "admin") throw new Response(null, { status: 404 });
  return coordinator;
}

/** A participant or a support person; for everyone else the page does not exist. */
export async function requireMan(request: Request): Promise<Man> {
  const viewer = await requireViewer(request);
  if (!isMan(viewer)) throw new Response(null, { status: 404 });
  return viewer;
}

/** The path to come back to. Client-side data requests ask for the page itself. */
function pathOf(url: URL) {
  return url.pathname.replace(/\.data$/, "") + url.search;
}

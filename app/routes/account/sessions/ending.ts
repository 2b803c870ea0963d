import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { closeAllSessions } from "#app/domain/accounts/sessions.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { forgetSessionCookie } from "#app/http/session.server.ts";

export { default, handle, loader } from "../home/route.tsx";

/** "Sign out everywhere": a phone was lost, or a library's computer was left open. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  await closeAllSessions(db, viewer.accountId);
  const headers = new Headers({ "Set-Cookie": forgetSessionCookie() });
  return redirectSaying(`/${languageOf(request)}/sign-in`, "signed_out_everywhere", headers);
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { closeSession } from "#app/domain/accounts/sessions.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { forgetSessionCookie, sessionToken } from "#app/http/session.server.ts";

/** Whoever comes here by a link has nothing to do here. */
export function loader({ request }: LoaderFunctionArgs) {
  throw redirect(`/${languageOf(request)}`);
}

/** Ends this browser's session. Pressed twice, or without one, it is as well. */
export async function action({ request }: ActionFunctionArgs) {
  const token = sessionToken(request);
  if (token) await closeSession(db, token);
  const headers = new Headers({ "Set-Cookie": forgetSessionCookie() });
  return redirectSaying(`/${languageOf(request)}`, "signed_out", headers);
}

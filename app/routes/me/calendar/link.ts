import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { makeCalendarLink } from "#app/domain/accounts/calendar-links.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

/** A link, or a new one in place of the old. */
export async function action({ request }: ActionFunctionArgs) {
  const man = await requireMan(request);
  await makeCalendarLink(db, { man });
  return redirect(`/${languageOf(request)}/me/calendar`);
}

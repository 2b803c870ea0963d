import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { stopCalendarLink } from "#app/domain/accounts/calendar-links.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

/** The link leads nowhere from now on. */
export async function action({ request }: ActionFunctionArgs) {
  const man = await requireMan(request);
  await stopCalendarLink(db, { man });
  return redirect(`/${languageOf(request)}/me/calendar`);
}

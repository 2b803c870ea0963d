import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { ApartForm } from "#app/domain/matching/forms.ts";
import { keepApart } from "#app/domain/matching/plan-decisions.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { planUrl } from "./plan-url.server.ts";

export { default, handle, loader } from "./comparison/route.tsx";

/** What was not filled in comes back on the page of the two: its URL is in the form's own. */
export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  await keepApart(db, { by, ...(await readForm(request, ApartForm)) });
  return redirectSaying(planUrl(request), "saved");
});

import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { addEvents } from "#app/domain/gatherings/dates.server.ts";
import { DatesForm } from "#app/domain/gatherings/forms.ts";
import { datesOfRun } from "#app/domain/gatherings/recurrence.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const dates = datesOfRun(await readForm(request, DatesForm));
  const added = await addEvents(db, { by, gatheringId: params.id ?? "", dates });
  const said = added.length > 0 ? "saved" : "dates_known";
  return redirectSaying(`/${languageOf(request)}/office/gatherings/${params.id}`, said);
});

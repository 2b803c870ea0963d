import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { CancelForm } from "#app/domain/gatherings/forms.ts";
import { cancelDates } from "#app/domain/gatherings/runs.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { scope } = await readForm(request, CancelForm);
  await cancelDates(db, { by, eventId: params.id ?? "", scope });
  return redirectSaying(`/${languageOf(request)}/office/events/${params.id}`, "saved");
});

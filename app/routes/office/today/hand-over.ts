import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { HandRowOverForm } from "#app/domain/today/forms.ts";
import { handRowOver } from "#app/domain/today/row-verbs.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { todayUrl } from "./today-url.server.ts";

export { default, handle, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const form = await readForm(request, HandRowOverForm);
  const isHanded = await handRowOver(db, { by, key: params.key ?? "", ...form });
  const done = form.note ? "note_added" : "row_done";
  return redirectSaying(todayUrl(request), isHanded ? "coordinator_assigned" : done);
});

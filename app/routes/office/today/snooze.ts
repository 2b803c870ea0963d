import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { PutOffForm } from "#app/domain/today/forms.ts";
import { putOff } from "#app/domain/today/snoozes.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { todayUrl } from "./today-url.server.ts";

export { default, handle, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const form = await readForm(request, PutOffForm);
  const isPutOff = await putOff(db, { by, key: params.key ?? "", ...form });
  return redirectSaying(todayUrl(request), isPutOff ? "saved" : "row_done");
});

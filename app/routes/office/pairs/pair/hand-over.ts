import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { HandOverForm } from "#app/domain/pairs/forms.ts";
import { handOver } from "#app/domain/pairs/hand-over.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { pairUrl } from "./pair-url.server.ts";

export { default, handle, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const form = await readForm(request, HandOverForm);
  await handOver(db, { by, pairId: params.id ?? "", ...form });
  return redirectSaying(pairUrl(request, params), "saved");
});

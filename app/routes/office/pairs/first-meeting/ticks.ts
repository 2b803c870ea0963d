import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { TicksOnBehalfForm } from "#app/domain/pairs/first-forms.ts";
import { tickOnBehalf } from "#app/domain/pairs/first-ticks.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { pairUrl } from "../pair/pair-url.server.ts";

export { default, handle, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const ticks = await readForm(request, TicksOnBehalfForm);
  await tickOnBehalf(db, { by, pairId: params.id ?? "", ...ticks });
  return redirectSaying(`${pairUrl(request, params)}/first-meeting`, "saved");
});

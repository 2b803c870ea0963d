import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { today } from "#app/domain/day.ts";
import { endPair } from "#app/domain/pairs/lifecycle.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { pairUrl } from "../pair/pair-url.server.ts";

export { default, handle, loader } from "../pair/route.tsx";

/** One of the two asks for somebody else: the pair is closed kindly, and both wait on. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  await endPair(db, { by, pairId: params.id ?? "", on: today(), reason: "did_not_click" });
  return redirectSaying(pairUrl(request, params), "saved");
});

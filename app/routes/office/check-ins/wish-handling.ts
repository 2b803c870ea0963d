import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { handleWish } from "#app/domain/pairs/wishes.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { pairUrl } from "../pairs/pair/pair-url.server.ts";

/** Back to the page of the pair, where the button is. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { pairId } = await handleWish(db, { by, wishId: params.id ?? "" });
  return redirectSaying(pairUrl(request, { id: pairId }), "check_in_handled");
});

import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { copyGathering } from "#app/domain/gatherings/copying.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, loader } from "./route.tsx";

/** The copy opens: its texts are changed, it gets dates, and is published. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const copyId = await copyGathering(db, { by, gatheringId: params.id ?? "" });
  const draft = `/${languageOf(request)}/office/gatherings/${copyId}`;
  return redirectSaying(draft, "gathering_copied");
});

import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { joinToOlderWithRounds } from "#app/domain/rounds/same-man.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { personUrl } from "./person-url.server.ts";

export { default, handle, links, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const olderId = await joinToOlderWithRounds(db, { by, personId: params.id ?? "" });
  return redirectSaying(personUrl(request, { id: olderId }), "people_joined");
});

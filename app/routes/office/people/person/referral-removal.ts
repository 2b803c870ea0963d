import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { removeReferral } from "#app/domain/referrals/referrals.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { personUrl } from "./person-url.server.ts";

export { default, handle, links, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const [personId, referralId] = [params.id ?? "", params.referralId ?? ""];
  await removeReferral(db, { by, personId, referralId });
  return redirectSaying(personUrl(request, params), "saved");
});

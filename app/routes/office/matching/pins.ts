import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { TwoForm } from "#app/domain/matching/forms.ts";
import { pinPair } from "#app/domain/matching/plan-decisions.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { planUrl } from "./plan-url.server.ts";

export { default, handle, loader } from "./route.tsx";

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  await pinPair(db, { by, ...(await readForm(request, TwoForm)) });
  return redirectSaying(planUrl(request), "saved");
});

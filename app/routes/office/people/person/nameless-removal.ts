import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { TakeBackForm } from "#app/domain/referrals/forms.ts";
import { takeBackNameless } from "#app/domain/referrals/taken-back.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { personUrl } from "./person-url.server.ts";

export { default, handle, links, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { backOn: on, ...mistaken } = await readForm(request, TakeBackForm);
  await takeBackNameless(db, { by, on, ...mistaken });
  return redirectSaying(personUrl(request, params), "referral_taken_back");
});

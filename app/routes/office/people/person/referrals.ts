import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { ReferralForm } from "#app/domain/referrals/forms.ts";
import { refer } from "#app/domain/referrals/referrals.server.ts";
import { isNameless } from "#app/domain/referrals/service.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { personUrl } from "./person-url.server.ts";

export { default, handle, links, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const referral = await readForm(request, ReferralForm);
  await refer(db, { by, personId: params.id ?? "", ...referral });
  const said = isNameless(referral.service) ? "referred_nameless" : "saved";
  return redirectSaying(personUrl(request, params), said);
});

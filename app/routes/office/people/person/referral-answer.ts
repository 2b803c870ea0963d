import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { GotThereForm } from "#app/domain/referrals/forms.ts";
import { noteGotThere } from "#app/domain/referrals/referrals.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { personUrl } from "./person-url.server.ts";

export { default, handle, links, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { gotThere } = await readForm(request, GotThereForm);
  const [personId, referralId] = [params.id ?? "", params.referralId ?? ""];
  await noteGotThere(db, { by, personId, referralId, gotThere });
  return redirectSaying(personUrl(request, params), "saved");
});

import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { PaperVersionForm } from "#app/domain/people/forms.ts";
import { removePaperAgreement } from "#app/domain/people/paper-agreement.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { personUrl } from "./person-url.server.ts";

export { default, handle, links, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { version } = await readForm(request, PaperVersionForm);
  await removePaperAgreement(db, { by, personId: params.id ?? "", version });
  return redirectSaying(personUrl(request, params), "saved");
});

import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { PaperAgreementForm } from "#app/domain/people/forms.ts";
import { notePaperAgreement } from "#app/domain/people/paper-agreement.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { personUrl } from "./person-url.server.ts";

export { default, handle, links, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { signedOn: on, ...paper } = await readForm(request, PaperAgreementForm);
  await notePaperAgreement(db, { by, personId: params.id ?? "", on, ...paper });
  return redirectSaying(personUrl(request, params), "saved");
});

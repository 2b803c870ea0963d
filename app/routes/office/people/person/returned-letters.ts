import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { ContactForm } from "#app/domain/people/forms.ts";
import { letterCameBack } from "#app/domain/people/reach.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { personUrl } from "./person-url.server.ts";

export { default, handle, links, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { contact } = await readForm(request, ContactForm);
  await letterCameBack(db, { by, personId: params.id ?? "", contact });
  return redirectSaying(personUrl(request, params), "saved");
});

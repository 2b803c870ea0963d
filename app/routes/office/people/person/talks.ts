import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { TalkOfferForm } from "#app/domain/people/forms.ts";
import { offerTalk } from "#app/domain/people/talks.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { personUrl } from "./person-url.server.ts";

export { default, handle, links, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const offer = await readForm(request, TalkOfferForm);
  await offerTalk(db, { by, personId: params.id ?? "", ...offer });
  return redirectSaying(personUrl(request, params), "saved");
});

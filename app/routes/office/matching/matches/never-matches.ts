import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { NeverMatchForm } from "#app/domain/matching/forms.ts";
import { neverAgain } from "#app/domain/pairs/circumstances.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { otherId } = await readForm(request, NeverMatchForm);
  await neverAgain(db, { by, personId: params.id ?? "", otherId });
  return redirectSaying(
    `/${languageOf(request)}/office/people/${params.id}/matches`,
    "never_match_added",
  );
});

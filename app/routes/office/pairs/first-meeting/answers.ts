import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { answerFirstOnBehalf } from "#app/domain/pairs/first-answers.server.ts";
import { FirstAnswerOnBehalfForm } from "#app/domain/pairs/forms.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { pairUrl } from "../pair/pair-url.server.ts";

export { default, handle, loader } from "../pair/route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const said = await readForm(request, FirstAnswerOnBehalfForm);
  await answerFirstOnBehalf(db, { by, pairId: params.id ?? "", ...said });
  return redirectSaying(pairUrl(request, params), "saved");
});

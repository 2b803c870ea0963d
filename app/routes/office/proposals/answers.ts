import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { answerProposal } from "#app/domain/pairs/answers.server.ts";
import { AnswerOnBehalfForm } from "#app/domain/pairs/forms.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const said = await readForm(request, AnswerOnBehalfForm);
  await answerProposal(db, { by, proposalId: params.id ?? "", ...said });
  return redirectSaying(`/${languageOf(request)}/office/proposals/${params.id}`, "answer_written");
});

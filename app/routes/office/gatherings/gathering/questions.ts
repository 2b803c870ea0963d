import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { addQuestion } from "#app/domain/gatherings/questions.server.ts";
import { NewQuestionForm } from "#app/domain/gatherings/sign-up-forms.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const question = await readForm(request, NewQuestionForm);
  await addQuestion(db, { by, gatheringId: params.id ?? "", ...question });
  return redirectSaying(`/${languageOf(request)}/office/gatherings/${params.id}`, "saved");
});

import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { answerProposal } from "#app/domain/pairs/answers.server.ts";
import { AnswerForm } from "#app/domain/pairs/forms.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, loader } from "./route.tsx";

/** Back to his own page, which says what comes next. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireMan(request);
  const { answer } = await readForm(request, AnswerForm);
  const state = await answerProposal(db, { by, proposalId: params.id ?? "", answer });
  return redirectSaying(
    `/${languageOf(request)}/me`,
    state === "paired" ? "paired" : `answered_${answer}`,
  );
});

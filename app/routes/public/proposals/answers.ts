import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { answerByLink } from "#app/domain/pairs/answers.server.ts";
import { AnswerForm } from "#app/domain/pairs/forms.ts";
import { answering } from "#app/http/answering.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { viewerOf } from "#app/http/session.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

/** The page itself then says what comes next. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const { answer } = await readForm(request, AnswerForm);
  const viewer = await viewerOf(request);
  await answerByLink(db, { token: params.token ?? "", viewer, answer });
  return redirect(`/${languageOf(request)}/proposals/${params.token}`);
});

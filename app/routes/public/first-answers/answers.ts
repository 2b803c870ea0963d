import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { answerFirst } from "#app/domain/pairs/first-answers.server.ts";
import { FirstAnswerForm } from "#app/domain/pairs/forms.ts";
import { answering } from "#app/http/answering.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { viewerOf } from "#app/http/session.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

/** The page itself then thanks. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const said = await readForm(request, FirstAnswerForm);
  const viewer = await viewerOf(request);
  await answerFirst(db, { token: params.token ?? "", viewer, ...said });
  return redirect(`/${languageOf(request)}/first-answers/${params.token}`);
});

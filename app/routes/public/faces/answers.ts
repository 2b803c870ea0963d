import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { EventFaceForm, sayHowItWas } from "#app/domain/gatherings/face-answers.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

/** The page itself then thanks. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const said = await readForm(request, EventFaceForm);
  await sayHowItWas(db, { token: params.token ?? "", ...said });
  return redirect(`/${languageOf(request)}/faces/${params.token}`);
});

import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { answerCheckIn } from "#app/domain/pairs/check-in-answers.server.ts";
import { CheckInForm } from "#app/domain/pairs/forms.ts";
import { answering } from "#app/http/answering.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { viewerOf } from "#app/http/session.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

/** The page itself then thanks. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const { voice, ...said } = await readForm(request, CheckInForm);
  const viewer = await viewerOf(request);
  await answerCheckIn(db, {
    token: params.token ?? "",
    viewer,
    ...said,
    voice: voice && new Uint8Array(await voice.arrayBuffer()),
  });
  return redirect(`/${languageOf(request)}/check-ins/${params.token}`);
});

import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { arrive } from "#app/domain/gatherings/arrivals.server.ts";
import { arrivalFormFor } from "#app/domain/gatherings/forms.ts";
import { answering } from "#app/http/answering.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { viewerOf } from "#app/http/session.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

/** Whoever he is, the answer is the same. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const [viewer, language] = [await viewerOf(request), languageOf(request)];
  const said = await readForm(request, arrivalFormFor(viewer));
  const code = { eventId: params.id ?? "", seal: params.seal ?? "" };
  await arrive(db, { ...code, ...said, personId: viewer?.personId ?? null, language });
  return redirect(`/${language}/here/${params.id}/${params.seal}/welcome`);
});

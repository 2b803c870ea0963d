import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { TicksForm } from "#app/domain/pairs/first-forms.ts";
import { tickByLink } from "#app/domain/pairs/first-ticks.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { viewerOf } from "#app/http/session.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

/** The page itself then thanks, or shows what is fixed. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const ticks = await readForm(request, TicksForm);
  const viewer = await viewerOf(request);
  await tickByLink(db, { token: params.token ?? "", viewer, ...ticks });
  return redirect(`/${languageOf(request)}/first-meetings/${params.token}`);
});

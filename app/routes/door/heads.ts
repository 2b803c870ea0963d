import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { HeadsForm } from "#app/domain/gatherings/forms.ts";
import { countHeads } from "#app/domain/gatherings/walk-ins.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireViewer } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireViewer(request);
  const said = await readForm(request, HeadsForm);
  await countHeads(db, { by, eventId: params.id ?? "", ...said });
  return redirect(`/${languageOf(request)}/door/${params.id}`);
});

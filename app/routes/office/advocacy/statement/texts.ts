import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { StatementTextForm } from "#app/domain/advocacy/forms.ts";
import { sayIn } from "#app/domain/advocacy/statements.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const id = params.id ?? "";
  const text = await readForm(request, StatementTextForm);
  await sayIn(db, { by, id, ...text });
  return redirectSaying(`/${languageOf(request)}/office/advocacy/statements/${id}`, "saved");
});

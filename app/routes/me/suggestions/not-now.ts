import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { NotNowForm } from "#app/domain/matching/forms.ts";
import { sayNotNow } from "#app/domain/matching/shown-answers.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireMan(request);
  const { words } = await readForm(request, NotNowForm);
  await sayNotNow(db, { by, shownId: params.id ?? "", words });
  return redirectSaying(`/${languageOf(request)}/me/suggestions`, "not_now_told");
});

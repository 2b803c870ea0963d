import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { HowFarForm } from "#app/domain/pairs/forms.ts";
import { tellHowFar } from "#app/domain/pairs/goals.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, loader } from "../route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireMan(request);
  const form = await readForm(request, HowFarForm);
  const { pairId } = await tellHowFar(db, { by, goalId: params.id ?? "", ...form });
  return redirectSaying(`/${languageOf(request)}/me/pair?pair=${pairId}`, "saved");
});

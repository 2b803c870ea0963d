import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { PairOnlyForm } from "#app/domain/pairs/forms.ts";
import { planNextMeeting } from "#app/domain/pairs/plans.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, loader } from "../route.tsx";

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const by = await requireMan(request);
  const { pairId } = await readForm(request, PairOnlyForm);
  await planNextMeeting(db, { by, pairId, meetAt: null, place: null });
  return redirectSaying(`/${languageOf(request)}/me/pair?pair=${pairId}`, "next_meeting_removed");
});

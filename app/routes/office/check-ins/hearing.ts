import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { HearingForm, PairListQuery } from "#app/domain/pairs/forms.ts";
import { hearCheckIn } from "#app/domain/pairs/hearing.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readFields, readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { pairUrl } from "../pairs/pair/pair-url.server.ts";

/** Back to where it was read: the list of what men have told, or the page of the pair. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const form = await readForm(request, HearingForm);
  const { pairId, isHeard } = await hearCheckIn(db, { by, checkInId: params.id ?? "", ...form });
  const back = listUrl(request) ?? pairUrl(request, { id: pairId });
  return redirectSaying(back, isHeard ? "saved" : "told_anew");
});

function listUrl(request: Request): string | null {
  const { searchParams } = new URL(request.url);
  if (!searchParams.has("whose")) return null;
  const { whose } = readFields(searchParams, PairListQuery);
  return `/${languageOf(request)}/office/pairs?show=told&whose=${whose}`;
}

import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { cadencePart } from "#app/domain/cadence-numbers.ts";
import { restoreCadence } from "#app/domain/pairs/cadence-settings.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { requireAdmin } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

/** The usual numbers hold again. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireAdmin(request);
  const part = cadencePart(params.part);
  if (!part) throw new NotFound();
  await restoreCadence(db, { by, part });
  return redirectSaying(`/${languageOf(request)}/office/settings/cadence`, "saved");
});

import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { PairOnlyForm } from "#app/domain/pairs/forms.ts";
import { askForCall } from "#app/domain/pairs/wishes.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, loader } from "./route.tsx";

/** "Please call me": one press, and it is on Today. */
export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const man = await requireMan(request);
  const { pairId } = await readForm(request, PairOnlyForm);
  await askForCall(db, { man, pairId });
  return redirectSaying(`/${languageOf(request)}/me/pair?pair=${pairId}`, "saved");
});

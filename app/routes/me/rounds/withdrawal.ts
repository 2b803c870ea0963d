import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { withdrawFromRound } from "#app/domain/rounds/applications.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const man = await requireMan(request);
  await withdrawFromRound(db, { by: man, roundId: params.id ?? "", personId: man.personId });
  return redirectSaying(`/${languageOf(request)}/me/rounds/${params.id}`, "saved");
});

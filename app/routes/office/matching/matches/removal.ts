import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { removeNeverMatch } from "#app/domain/matching/never-match.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { id: personId = "", otherId = "" } = params;
  await removeNeverMatch(db, { by, personId, otherId });
  return redirectSaying(
    `/${languageOf(request)}/office/people/${personId}/matches`,
    "never_match_removed",
  );
});

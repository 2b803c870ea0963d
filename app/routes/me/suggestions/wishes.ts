import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { wishToMeet } from "#app/domain/matching/shown-answers.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, loader } from "./route.tsx";

/** He would like to meet the man whom he was shown. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireMan(request);
  await wishToMeet(db, { by, shownId: params.id ?? "" });
  return redirectSaying(`/${languageOf(request)}/me/suggestions`, "wish_told");
});

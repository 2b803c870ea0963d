import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { offerHelp } from "#app/domain/gatherings/helping.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const man = await requireMan(request);
  const language = languageOf(request);
  await offerHelp(db, { man, eventId: params.id ?? "", language });
  return redirectSaying(`/${language}/me`, "saved");
});

import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { passOn } from "#app/domain/messages/by-hand.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const messageId = params.messageId ?? "";
  await passOn(db, { by, messageId });
  return redirectSaying(`/${languageOf(request)}/office/outbox/${messageId}`, "letter_passed_on");
});

import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { removeMeeting } from "#app/domain/pairs/meetings.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireMan(request);
  const { pairId } = await removeMeeting(db, { by, meetingId: params.id ?? "" });
  return redirectSaying(`/${languageOf(request)}/me/pair?pair=${pairId}`, "meeting_removed");
});

import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { removeMeeting } from "#app/domain/pairs/meetings.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { pairUrl } from "./pair-url.server.ts";

export { default, handle, loader } from "./meeting.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  await removeMeeting(db, { by, meetingId: params.meetingId ?? "" });
  return redirectSaying(pairUrl(request, params), "meeting_removed");
});

import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { MeetingForm } from "#app/domain/pairs/forms.ts";
import { logMeeting } from "#app/domain/pairs/meetings.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { pairUrl } from "./pair-url.server.ts";

export { default, handle, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const met = await readForm(request, MeetingForm);
  const { how } = await logMeeting(db, { by, pairId: params.id ?? "", ...met });
  return redirectSaying(
    pairUrl(request, params),
    how === "by_other" ? "meeting_known" : "meeting_logged",
  );
});

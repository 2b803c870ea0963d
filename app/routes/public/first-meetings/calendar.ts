import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { firstMeetingCalendar } from "#app/domain/feeds/first-meeting-calendar.server.ts";
import { ICS_TYPE } from "#app/domain/feeds/ics.ts";
import { asking } from "#app/http/answering.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { SECRET_PAGE } from "#app/http/secret-page.ts";

/** When and where, for a calendar that may lie open on a table: nothing else is said. */
export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const language = languageOf(request);
  const body = await firstMeetingCalendar(db, { token: params.token ?? "", language });
  const name = 'attachment; filename="calendar.ics"';
  return new Response(body, {
    headers: { ...SECRET_PAGE, "Content-Type": ICS_TYPE, "Content-Disposition": name },
  });
});

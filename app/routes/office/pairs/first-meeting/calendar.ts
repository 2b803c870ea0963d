import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { officeFirstMeetingCalendar } from "#app/domain/feeds/first-meeting-calendar.server.ts";
import { ICS_TYPE } from "#app/domain/feeds/ics.ts";
import { asking } from "#app/http/answering.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { SECRET_PAGE } from "#app/http/secret-page.ts";

/** When and where, for the calendar of whoever comes along: no names. */
export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const asked = { by, pairId: params.id ?? "", language: languageOf(request) };
  return new Response(await officeFirstMeetingCalendar(db, asked), {
    headers: {
      ...SECRET_PAGE,
      "Content-Type": ICS_TYPE,
      "Content-Disposition": 'attachment; filename="calendar.ics"',
    },
  });
});

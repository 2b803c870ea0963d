import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { LanguageQuery } from "#app/domain/feeds/forms.ts";
import { ICS_TYPE } from "#app/domain/feeds/ics.ts";
import { eventCalendar } from "#app/domain/feeds/public-calendar.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { askedOf } from "#app/http/asked.server.ts";
import { keptAnswer } from "#app/http/kept-answers.server.ts";

/** One date for a calendar. */
export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const { asked, question } = askedOf(request, LanguageQuery);
  const eventId = params.id ?? "";
  return keptAnswer(request, question, async () => ({
    type: ICS_TYPE,
    headers: { "Content-Disposition": `inline; filename="event-${eventId}.ics"` },
    body: await eventCalendar(db, { ...asked, eventId }),
  }));
});

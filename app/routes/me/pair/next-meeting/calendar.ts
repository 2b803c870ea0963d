import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { nextMeetingCalendar } from "#app/domain/feeds/first-meeting-calendar.server.ts";
import { ICS_TYPE } from "#app/domain/feeds/ics.ts";
import { asking } from "#app/http/answering.server.ts";
import { asFile } from "#app/http/files.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

/** The next meeting of one of his pairs for the calendar of his phone. */
export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const man = await requireMan(request);
  const pairId = new URL(request.url).searchParams.get("pair") ?? "";
  const content = await nextMeetingCalendar(db, { man, pairId, language: languageOf(request) });
  return asFile(content, { name: "calendar.ics", type: ICS_TYPE });
});

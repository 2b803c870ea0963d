import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { ICS_TYPE } from "#app/domain/feeds/ics.ts";
import { roundCalendar } from "#app/domain/feeds/round-calendar.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { asFile } from "#app/http/files.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

/** The dates of the group, for the calendar of his phone. */
export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const man = await requireMan(request);
  const asked = { man, roundId: params.id ?? "", language: languageOf(request) };
  return asFile(await roundCalendar(db, asked), { name: "dates.ics", type: ICS_TYPE });
});

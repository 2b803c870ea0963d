import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { ICS_TYPE } from "#app/domain/feeds/ics.ts";
import { myCalendar } from "#app/domain/feeds/my-calendar.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { freshAnswer } from "#app/http/kept-answers.server.ts";

const SECRET = { "Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex" };

/** A man's own times, for whoever holds his link. Kept by nobody on the way. */
export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const token = params.token ?? "";
  return freshAnswer(request, async () => ({
    type: ICS_TYPE,
    headers: SECRET,
    body: await myCalendar(db, { token }),
  }));
});

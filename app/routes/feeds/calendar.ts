import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { FeedQuery } from "#app/domain/feeds/forms.ts";
import { ICS_TYPE } from "#app/domain/feeds/ics.ts";
import { publicCalendar } from "#app/domain/feeds/public-calendar.server.ts";
import { askedOf } from "#app/http/asked.server.ts";
import { keptAnswer } from "#app/http/kept-answers.server.ts";

/** Coming dates for a calendar to follow, narrowed like the list. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { asked, question, url } = askedOf(request, FeedQuery);
  return keptAnswer(request, question, async () => ({
    type: ICS_TYPE,
    body: await publicCalendar(db, { ...asked, url }),
  }));
}

import { db } from "#app/db.server.ts";
import { linkedEvents } from "#app/domain/feeds/linked-events/events.server.ts";
import { LinkedEventsQuery } from "#app/domain/feeds/linked-events/query.ts";
import { askedOf } from "#app/http/asked.server.ts";
import { askingJson, keptJson } from "#app/http/json.server.ts";

/** The list that a city's importer reads. */
export const loader = askingJson(async ({ request }) => {
  const { asked, question, url } = askedOf(request, LinkedEventsQuery);
  return keptJson(request, `${question} ${url}`, () => linkedEvents(db, asked, url));
});

import { db } from "#app/db.server.ts";
import { linkedPlaces } from "#app/domain/feeds/linked-events/places.server.ts";
import { ThingsQuery } from "#app/domain/feeds/linked-events/query.ts";
import { askedOf } from "#app/http/asked.server.ts";
import { askingJson, keptJson } from "#app/http/json.server.ts";

export const loader = askingJson(async ({ request }) => {
  const { asked, question, url } = askedOf(request, ThingsQuery);
  return keptJson(request, `${question} ${url}`, () => linkedPlaces(db, { ...asked, url }));
});

import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { FeedQuery } from "#app/domain/feeds/forms.ts";
import { GEOJSON_TYPE, geoJson } from "#app/domain/feeds/geojson.server.ts";
import { askedOf } from "#app/http/asked.server.ts";
import { keptAnswer } from "#app/http/kept-answers.server.ts";

/** Dates as points, for maps. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { asked, question } = askedOf(request, FeedQuery);
  return keptAnswer(request, question, async () => ({
    type: GEOJSON_TYPE,
    body: await geoJson(db, asked),
  }));
}

import { db } from "#app/db.server.ts";
import { oneLinkedEvent } from "#app/domain/feeds/linked-events/events.server.ts";
import { IncludeQuery } from "#app/domain/feeds/linked-events/query.ts";
import { askedOf } from "#app/http/asked.server.ts";
import { askingJson, keptJson } from "#app/http/json.server.ts";

export const loader = askingJson(async ({ request, params }) => {
  const { asked, question } = askedOf(request, IncludeQuery);
  return keptJson(request, question, () => oneLinkedEvent(db, params.id ?? "", asked.include));
});

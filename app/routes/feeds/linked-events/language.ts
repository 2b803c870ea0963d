import { db } from "#app/db.server.ts";
import { oneLinkedLanguage } from "#app/domain/feeds/linked-events/places.server.ts";
import { askingJson, keptJson } from "#app/http/json.server.ts";

export const loader = askingJson(async ({ request, params }) => {
  const id = params.id ?? "";
  return keptJson(request, `language ${id}`, () => oneLinkedLanguage(db, id));
});

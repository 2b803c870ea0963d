import { linkedEventsRoot } from "#app/domain/feeds/linked-events/linked-things.server.ts";
import { askingJson, keptJson } from "#app/http/json.server.ts";

/** What there is to ask for: where an importer begins. */
export const loader = askingJson(async ({ request }) =>
  keptJson(request, "linked-events", async () => linkedEventsRoot()),
);

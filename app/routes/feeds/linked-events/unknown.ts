import { NotFound } from "#app/domain/refusal.ts";
import { askingJson } from "#app/http/json.server.ts";

/** What the cities have and we do not: a program is told so, and not led to a page for people. */
export const loader = askingJson(async () => {
  throw new NotFound();
});

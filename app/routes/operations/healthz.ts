import { db } from "#app/db.server.ts";
import { healthOf } from "#app/domain/messages/health.server.ts";

/** For the machine that watches us: 200 when the database answers, with the outbox's counts. */
export async function loader() {
  const health = await healthOf(db);
  return Response.json(health, { headers: { "Cache-Control": "no-store" } });
}

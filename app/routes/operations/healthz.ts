import { db } from "#app/db.server.ts";
import { healthOf } from "#app/domain/messages/health.server.ts";

/** For the machine that watches us: 200 when the database answers, 503 when it does not. */
export async function loader() {
  const health = await healthOf(db);
  return Response.json(health, {
    status: health.database === "ok" ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}

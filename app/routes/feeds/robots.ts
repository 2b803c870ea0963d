import { robots } from "#app/domain/feeds/robots.ts";
import { env } from "#app/env.server.ts";

const HEADERS = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "max-age=3600" };

export async function loader() {
  return new Response(robots(env.publicUrl), { headers: HEADERS });
}

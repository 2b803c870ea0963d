import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { SITEMAP_TYPE, sitemap } from "#app/domain/feeds/sitemap.server.ts";
import { keptAnswer } from "#app/http/kept-answers.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  return keptAnswer(request, "/sitemap.xml", async () => ({
    type: SITEMAP_TYPE,
    body: await sitemap(db),
  }));
}

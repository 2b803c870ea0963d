import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { takeReport } from "#app/domain/messages/delivery-reports.server.ts";
import { DeliveryReport } from "#app/domain/messages/forms.ts";
import { env } from "#app/env.server.ts";
import { showsSecret } from "#app/http/bearer.server.ts";

/**
 * What became of a letter, told by a gateway: 204 for every report that can be read, also about a
 * letter that we do not know. Without a secret in the settings nobody listens here.
 */
export async function action({ request }: ActionFunctionArgs) {
  if (!env.DELIVERY_REPORTS_TOKEN) return said(404);
  if (request.method !== "POST") return said(405);
  if (!showsSecret(request, env.DELIVERY_REPORTS_TOKEN)) return said(401);
  const report = DeliveryReport.safeParse(await request.json().catch(() => null));
  if (!report.success) return said(400);
  await takeReport(db, report.data);
  return said(204);
}

/** It is for programs, and they only post. */
export function loader() {
  return said(env.DELIVERY_REPORTS_TOKEN ? 405 : 404);
}

function said(status: number) {
  return new Response(null, { status, headers: { "Cache-Control": "no-store" } });
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { previewOf } from "#app/domain/messages/previews.server.ts";
import { readSettings } from "#app/domain/privacy/settings.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";

/** The HTML part as a mail program gets it; framed by the preview, with headers of its own. */
export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  await requireCoordinator(request);
  const asked = { kind: params.kind ?? "", language: params.written ?? "" };
  const { html } = previewOf(asked, await readSettings(db));
  const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(html, { headers });
});

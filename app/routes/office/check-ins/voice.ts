import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { voiceForOffice } from "#app/domain/pairs/voices.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { inPieces, isBeginning } from "#app/http/pieces.server.ts";

/** What a man said aloud, for the player on the page of his pair. No cache keeps it. */
export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { type, bytes } = await voiceForOffice(db, {
    by,
    checkInId: params.id ?? "",
    isBeginning: isBeginning(request),
  });
  return inPieces(request, bytes, {
    "Content-Type": type,
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
  });
});

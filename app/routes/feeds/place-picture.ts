import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { pictureBytes } from "#app/domain/places/pictures.server.ts";
import { asking } from "#app/http/answering.server.ts";

/** What a place looks like. Its address is made of its bytes, so it is asked for once. */
export const loader = asking(async ({ params }: LoaderFunctionArgs) => {
  const bytes = await pictureBytes(db, params.hash ?? "");
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "image/jpeg",
      "Cache-Control": "public, max-age=31536000, immutable",
      "X-Content-Type-Options": "nosniff",
    },
  });
});

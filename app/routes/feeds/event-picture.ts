import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { eventPicture } from "#app/domain/feeds/picture/event-picture.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { keptAnswer } from "#app/http/kept-answers.server.ts";
import { languageOf } from "#app/http/language.server.ts";

/** The picture of one date, for whoever unfolds a shared link. */
export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const asked = { eventId: params.id ?? "", language: languageOf(request) };
  const question = `/${asked.language}/events/${asked.eventId}/picture.png`;
  return keptAnswer(request, question, async () => ({
    type: "image/png",
    body: await eventPicture(db, asked),
  }));
});

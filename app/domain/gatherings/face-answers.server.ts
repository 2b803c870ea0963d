import { z } from "zod";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { choice, optionalText } from "#app/domain/fields.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { maySeeWhoComes } from "./access.ts";
import { bestLanguage } from "./public-events.server.ts";

/** From very good to bad; the codes are those of check-ins. */
export const EVENT_FACES = ["5", "4", "3", "2", "1"] as const;
export const FACE_WORDS_MOST = 500;

export const EventFaceForm = z.object({
  face: choice(EVENT_FACES).transform(Number),
  words: optionalText(FACE_WORDS_MOST),
});
type ByLink = { token: string; at?: Instant };

/** What the link shows: what it is about, and what he has said. Unknown is not found; late is closed. */
export async function faceByLink(
  db: Db,
  { token, language, at = now() }: ByLink & { language: Language },
) {
  const row = await db
    .selectFrom("event_face as face")
    .innerJoin("event", "event.id", "face.event_id")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .innerJoin("gathering_text as text", (join) =>
      join
        .onRef("text.gathering_id", "=", "gathering.id")
        .on("text.language", "=", bestLanguage(language)),
    )
    .select([
      "face.face",
      "face.words",
      "face.open_until as openUntil",
      "text.title",
      "text.language as textLanguage",
      "event.starts_at as startsAt",
      "event.ends_at as endsAt",
    ])
    .where("face.token", "=", token)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  const { openUntil, startsAt, endsAt, ...shown } = row;
  const isClosed = openUntil <= at;
  return {
    ...shown,
    ...(isClosed ? { face: null, words: null } : {}),
    startsAt: startsAt as Instant,
    endsAt: endsAt as Instant,
    isClosed,
  };
}

/** He says how it was. Said again, the latest holds; when the link is closed it is not found. */
export function sayHowItWas(
  db: Db,
  { token, face, words, at = now() }: ByLink & { face: number; words: string | null },
) {
  return asOne(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("event_face")
      .set({ face, words, answered_at: at })
      .where("token", "=", token)
      .where("open_until", ">", at)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new NotFound();
  });
}

/**
 * How men say that it was, without any name: how many chose each face, and what they wrote in an
 * order that says nothing of who wrote it. Of one date, or of a whole series.
 */
export async function facesFor(
  db: Db,
  { by, ...of }: { by: Coordinator } & ({ eventId: string } | { gatheringId: string }),
) {
  if (!maySeeWhoComes(by)) throw new NotFound();
  const answered = db
    .selectFrom("event_face as face")
    .innerJoin("event", "event.id", "face.event_id")
    .select(["face.face", "face.words"])
    .where("face.face", "is not", null);
  const rows = await ("eventId" in of
    ? answered.where("face.event_id", "=", of.eventId)
    : answered.where("event.gathering_id", "=", of.gatheringId)
  ).execute();
  return {
    answers: rows.length,
    faces: EVENT_FACES.map((face) => ({
      face,
      count: rows.filter((row) => String(row.face) === face).length,
    })),
    words: rows.flatMap(({ words }) => words ?? []).sort(),
  };
}

export type FacesOfDate = Awaited<ReturnType<typeof facesFor>>;

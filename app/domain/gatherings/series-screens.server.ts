import { type Instant, now } from "#app/domain/day.ts";
import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { bestLanguage } from "./public-events.server.ts";

/** What the link of a sign-up for a series shows: all dates ahead, and to which he comes. */
export async function seriesForHolder(
  db: Db,
  { token, language, at = now() }: { token: string; language: Language; at?: Instant },
) {
  const series = await db
    .selectFrom("series_sign_up as series")
    .innerJoin("gathering", "gathering.id", "series.gathering_id")
    .innerJoin("gathering_text as text", (join) =>
      join
        .onRef("text.gathering_id", "=", "gathering.id")
        .on("text.language", "=", bestLanguage(language)),
    )
    .select([
      "series.id",
      "series.gathering_id as gatheringId",
      "series.name",
      "series.email",
      "series.phone",
      "series.friends",
      "series.cancelled_at as notComingSince",
      "text.title",
      "text.language as textLanguage",
    ])
    .where("series.token", "=", token)
    .executeTakeFirst();
  if (!series) throw new NotFound();
  const { email, phone, id, ...shown } = series;
  return {
    ...shown,
    contactedBy: email ? ("mail" as const) : phone ? ("sms" as const) : null,
    dates: await datesOf(db, id, { language, at }),
  };
}

export type SeriesFacts = Awaited<ReturnType<typeof seriesForHolder>>;

async function datesOf(
  db: Db,
  seriesId: string,
  { language, at }: { language: Language; at: Instant },
) {
  const rows = await db
    .selectFrom("sign_up")
    .innerJoin("event", "event.id", "sign_up.event_id")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .innerJoin("place", (join) =>
      join.on((eb) => eb("place.id", "=", eb.fn.coalesce("event.place_id", "gathering.place_id"))),
    )
    .select([
      "sign_up.id",
      "sign_up.token",
      "sign_up.event_id as eventId",
      "sign_up.cancelled_at as skippedAt",
      "event.starts_at as startsAt",
      "event.ends_at as endsAt",
      "event.cancelled_at as cancelledAt",
      "place.name as place",
      "place.municipality_code as municipalityCode",
    ])
    .where("sign_up.series_id", "=", seriesId)
    .where("event.ends_at", ">", at)
    .orderBy("event.starts_at")
    .execute();
  return rows.map(({ municipalityCode, ...row }) => ({
    ...row,
    startsAt: row.startsAt as Instant,
    endsAt: row.endsAt as Instant,
    municipality: municipalityName(municipalityCode, language),
  }));
}

import { type Instant, now } from "#app/domain/day.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { bestLanguage } from "./public-events.server.ts";
import { datesOfSeries, mostFriendsInSeries } from "./series-dates.server.ts";

/**
 * What the link of a sign-up for a series shows: all dates ahead, and on each whether he comes, waits, or
 * has a place held for him. `notComingSince` when he has left the series; then `offersLapsed` says that it
 * was because he had not answered.
 */
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
  const dates = await datesOfSeries(db, { seriesId: id, language, at });
  const ahead = dates.filter(({ cancelledAt, startsAt }) => !cancelledAt && startsAt > at);
  const held = ahead.flatMap(({ offerEndsAt }) => offerEndsAt ?? []).sort();
  const waitsFor = ahead.filter(({ state }) => state === "waiting");
  const counts = new Set(waitsFor.map((date) => date.ahead));
  return {
    ...shown,
    contactedBy: email ? ("mail" as const) : phone ? ("sms" as const) : null,
    dates,
    /** Until when he answers to be in time for all that is held. */
    answerBy: (held[0] ?? null) as Instant | null,
    waits: waitsFor.length > 0,
    /** How many are before him, where that is the same on all dates for which he waits; else null. */
    aheadOnAll: counts.size === 1 ? ([...counts][0] ?? null) : null,
    comes: ahead.some(({ state }) => state === "coming" || state === "skipped"),
    /** He could wait again for a date whose queue he has left. */
    mayReturn: ahead.some(({ state }) => state === "left" || state === "not_answered"),
    offersLapsed: dates.some(
      ({ state, leftAt }) => state === "not_answered" && leftAt === shown.notComingSince,
    ),
    mostFriends: mostFriendsInSeries(ahead),
  };
}

export type SeriesFacts = Awaited<ReturnType<typeof seriesForHolder>>;

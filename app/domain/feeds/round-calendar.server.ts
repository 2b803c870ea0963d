import type { Man } from "#app/domain/accounts/viewer.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { env } from "#app/env.server.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { hostOf } from "./feed-event.ts";
import { icsOf } from "./ics.ts";
import { roundDatesOf } from "./round-dates.server.ts";

const REFRESH_HOURS = 6;
const FROM_THE_BEGINNING = "";

/** The dates of the group of one of his rounds as a calendar file that he takes for himself. Not his: not found. */
export async function roundCalendar(
  db: Db,
  { man, roundId, language }: { man: Man; roundId: string; language: Language },
): Promise<string> {
  const { personId } = man;
  const all = await roundDatesOf(db, { personId, since: FROM_THE_BEGINNING });
  const dates = all.filter((date) => date.roundId === roundId);
  if (dates.length === 0) throw new NotFound();
  const t = translatorFor(language);
  const title = t("rounds:mine.dates");
  const html = LANGUAGES[language].html;
  return icsOf({
    productId: `-//${t("common:site")}//Calendar//${html.toUpperCase()}`,
    name: `${t("common:site")} · ${title}`,
    language: html,
    refreshHours: REFRESH_HOURS,
    events: dates.map((date) => ({
      uid: `${date.id}@${hostOf(env.publicUrl)}`,
      sequence: date.sequence,
      startsAt: date.startsAt,
      endsAt: date.endsAt,
      changedAt: date.changedAt,
      isCancelled: date.isCancelled,
      title: date.isCancelled ? t("feeds:cancelled", { title }) : title,
      language: html,
      location: date.location,
      url: `${env.publicUrl}/${language}/me/rounds/${roundId}`,
    })),
  });
}

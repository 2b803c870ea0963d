import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import { SPOKEN_LANGUAGES } from "#app/domain/people/vocabulary.ts";
import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import { qrPath } from "#app/domain/qr.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { env } from "#app/env.server.ts";
import { formatClock, formatDay, formatList } from "#app/i18n/dates.ts";
import { factWords } from "#app/i18n/fact-words.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import { languageName } from "#app/i18n/language-names.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { shownFacts } from "./facts.ts";
import { bestText, FOR_VOLUNTEERS } from "./gathering.ts";
import { gatheringForOffice, type OfficeGathering } from "./office-screens.server.ts";
import { posterPlace } from "./poster-place.server.ts";

/** More than a man copies from a wall. */
const DATES_ON_A_POSTER = 4;
const FACTS_ON_A_POSTER = 6;

type Wanted = {
  by: Coordinator;
  gatheringId: string;
  /** Only this date; without it the next ones. */
  eventId: string | null;
  language: Language;
  /** The source that its link carries. */
  via: string;
  at?: Instant;
};

/**
 * What is printed of a group or one date of it, all words in the language of the poster. The square
 * code leads to the public page in that language and carries the source. What is not published has
 * no page to lead to: `isPublic` says so. A training, to which nobody comes from the street, has no
 * poster: it is not found.
 */
export async function posterOf(
  db: Db,
  { by, gatheringId, eventId, language, via, at = now() }: Wanted,
) {
  const gathering = await gatheringForOffice(db, { by, gatheringId, language, at });
  if (gathering.kind === FOR_VOLUNTEERS) throw new NotFound();
  const dates = datesOf(gathering, eventId);
  const text = bestText(gathering.texts, language);
  const place = await posterPlace(db, { gatheringId, eventId: dates[0]?.id ?? null });
  if (!text) throw new NotFound();
  const t = translatorFor(language);
  const path = eventId ? `/events/${eventId}` : `/gatherings/${gatheringId}`;
  const facts = shownFacts(gathering.facts, place.stepFree).slice(0, FACTS_ON_A_POSTER);
  const spoken = SPOKEN_LANGUAGES.filter((code) => gathering.languages.includes(code));
  return {
    gatheringId,
    eventId,
    language,
    isPublic: gathering.publishedAt !== null,
    title: text.title,
    summary: text.summary,
    textLanguage: text.language,
    dates: dates.map(({ startsAt, endsAt }) => ({
      day: formatDay(dayOf(startsAt), language),
      clock: `${formatClock(startsAt, language)}–${formatClock(endsAt, language)}`,
    })),
    place: place.name,
    address: `${place.address}, ${municipalityName(place.municipalityCode, language)}`,
    facts: facts.map((fact) => ({ fact, words: factWords(t, fact, { ...gathering, language }) })),
    words: {
      spoken: t("events:card.spoken", {
        languages: formatList(
          spoken.map((code) => languageName(code, language)),
          language,
        ),
      }),
      scan: t("poster:scan"),
      noAccount: t("poster:no_account"),
      contact:
        gathering.contactName && t("events:event.contact_is", { name: gathering.contactName }),
    },
    site: env.publicUrl.replace(/^https?:\/\//, ""),
    qr: qrPath(`${env.publicUrl}/${language}${path}?via=${via}`),
    choices: gathering.ahead
      .filter(({ cancelledAt }) => !cancelledAt)
      .map(({ id, startsAt }) => ({ id, startsAt })),
  };
}

export type Poster = Awaited<ReturnType<typeof posterOf>>;

function datesOf({ ahead }: OfficeGathering, eventId: string | null) {
  const dates = ahead.filter(({ cancelledAt }) => !cancelledAt);
  if (!eventId) return dates.slice(0, DATES_ON_A_POSTER);
  const one = dates.filter(({ id }) => id === eventId);
  if (one.length === 0) throw new NotFound();
  return one;
}

import { holderOfCalendarLink } from "#app/domain/accounts/calendar-links.server.ts";
import { addHours, type Instant, now } from "#app/domain/day.ts";
import { keyedHash } from "#app/domain/keyed-hash.server.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { feedEventsOfMan } from "./feed-events.server.ts";
import { type IcsEvent, icsOf } from "./ics.ts";
import { plannedMeetingsOf } from "./planned-meetings.server.ts";
import { roundDatesOf } from "./round-dates.server.ts";
import { agreedTalksOf } from "./talk-entries.server.ts";

const PAST_DAYS = 30;
const REFRESH_HOURS = 1;

/**
 * A man's own times for the calendar of his phone: meetings that are planned, dates for which he has
 * signed up, those of the group of his round, and the talk to get to know him. It may lie open on a table
 * or in a company's cloud, so it says when and where, and nothing else: every entry has the same title, no name, no address of ours, not what it is about.
 * An unknown token is not found.
 */
export async function myCalendar(
  db: Db,
  { token, at = now() }: { token: string; at?: Instant },
): Promise<string> {
  const { personId, language } = await holderOfCalendarLink(db, token);
  const since = addHours(at, -PAST_DAYS * 24);
  const events = (await feedEventsOfMan(db, { personId, since })).map((event) => ({
    ...event,
    location: `${event.place.name}, ${event.place.address}`,
  }));
  const meetings = await plannedMeetingsOf(db, { personId, since });
  const rounds = await roundDatesOf(db, { personId, since });
  const talks = await agreedTalksOf(db, { personId, since });
  const entries = [...events, ...meetings, ...rounds, ...talks];
  return neutralCalendar({ holderId: personId, language, entries });
}

type Entry = Pick<IcsEvent, "sequence" | "startsAt" | "endsAt" | "changedAt" | "isCancelled"> & {
  id: string;
  location: string | null;
};

/** Entries that say when and where, for one who holds them: each with the same title. */
export function neutralCalendar({
  holderId,
  language,
  entries,
}: {
  holderId: string;
  language: Language;
  entries: Entry[];
}): string {
  const t = translatorFor(language);
  return icsOf({
    productId: "-//Calendar//Calendar//EN",
    name: t("feeds:mine.name"),
    language: LANGUAGES[language].html,
    refreshHours: REFRESH_HOURS,
    events: entries.map((entry) => ({
      uid: `${uidOf(holderId, entry.id)}@calendar.invalid`,
      sequence: entry.sequence,
      startsAt: entry.startsAt,
      endsAt: entry.endsAt,
      changedAt: entry.changedAt,
      isCancelled: entry.isCancelled,
      title: entry.isCancelled
        ? t("feeds:cancelled", { title: t("feeds:mine.entry") })
        : t("feeds:mine.entry"),
      language: LANGUAGES[language].html,
      ...(entry.location && { location: entry.location }),
    })),
  });
}

/**
 * Always the same for him and this entry, whether he follows his calendar or takes one entry, and for
 * nobody else a way to find which event it is.
 */
function uidOf(personId: string, id: string) {
  return keyedHash("calendar entry", `${personId} ${id}`).slice(0, 27);
}

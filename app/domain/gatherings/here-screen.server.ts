import { type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { doorHours, doorStanding } from "./door.ts";
import { isOurSeal } from "./door-code.server.ts";
import { nextDates } from "./my-sign-ups.server.ts";
import { asCards, publishedEvents } from "./public-events.server.ts";

type Asked = {
  eventId: string;
  seal: string;
  link?: string | null;
  language: Language;
  at?: Instant;
};

/**
 * What the code on the door shows: the public facts of the date and whether it is its hour, and the next
 * dates when that is over. Nobody's name but his own: that of the sign-up for this date whose link his phone knows.
 */
export async function dateBehindCode(
  db: Db,
  { eventId, seal, link = null, language, at = now() }: Asked,
) {
  if (!isOurSeal(eventId, seal)) throw new NotFound();
  const event = await asCards(publishedEvents(db), language)
    .where("event.id", "=", eventId)
    .executeTakeFirst();
  if (!event) throw new NotFound();
  const { id, title, textLanguage, cancelledAt } = event;
  const times = { startsAt: event.startsAt as Instant, endsAt: event.endsAt as Instant };
  const standing = doorStanding({ ...times, cancelledAt }, at);
  const known = link ? await comerByLink(db, eventId, link) : undefined;
  const isTooLate = standing === "late" || standing === "cancelled";
  const asked = { language, at, except: id };
  return {
    ...{ id, title, textLanguage, ...times, ...doorHours(times), standing },
    comer: known ? { link, name: known.name, hereSince: known.hereSince } : null,
    otherDates: isTooLate ? await nextDates(db, event.gatheringId, asked) : [],
    postId: newId(),
  };
}

export type DateBehindCode = Awaited<ReturnType<typeof dateBehindCode>>;

/** Who comes to this date by this link. A link of another date, or one that is cancelled, is nobody's. */
export function comerByLink(db: Db, eventId: string, link: string) {
  return db
    .selectFrom("sign_up")
    .select(["id", "name", "attended_at as hereSince"])
    .where("token", "=", link)
    .where("event_id", "=", eventId)
    .where("cancelled_at", "is", null)
    .executeTakeFirst();
}

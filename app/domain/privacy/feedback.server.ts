import type { Contact } from "#app/domain/contact.ts";
import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  helsinkiInstant,
  type Instant,
  now,
} from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";

/** Within this many days feedback must be answered (act on digital services 306/2019, section 8). */
export const ANSWER_DAYS = 14;
/** Answered feedback is kept this long, so that the answer can be found again. */
export const FEEDBACK_KEPT_MONTHS = 12;

/** Keeps what someone says about the site, for the office to answer. */
export async function sendFeedback(
  db: Db,
  {
    text,
    page,
    contact,
    language,
    at = now(),
  }: {
    text: string;
    page: string | null;
    contact: Contact | null;
    language: Language;
    at?: Instant;
  },
) {
  await db
    .insertInto("feedback")
    .values({
      id: newId(),
      received_at: at,
      language,
      page,
      text,
      contact: contact && (contact.phone ?? contact.email),
    })
    .execute();
}

/** The day by which feedback that arrived at an instant must have its answer. */
export function answerDueOn(receivedAt: Instant): Day {
  return addDays(dayOf(receivedAt), ANSWER_DAYS);
}

/** Answered twelve months ago: forgotten. What waits for its answer stays. */
export async function forgetAnsweredFeedback(db: Db, at: Instant = now()) {
  const before = helsinkiInstant(addMonths(dayOf(at), -FEEDBACK_KEPT_MONTHS), "00:00");
  await db.deleteFrom("feedback").where("answered_at", "<", before).execute();
}

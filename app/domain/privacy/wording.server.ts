import type { Contact } from "#app/domain/contact.ts";
import { type Instant, now } from "#app/domain/day.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { sendFeedback } from "./feedback.server.ts";

/** One text of the interface: "events" and "event.join". */
type TextPlace = { area: string; key: string };

const SIGN = "wording ";

/**
 * A reader's better wording for one text in his language. It is feedback whose page is the text: it
 * comes to Today, is answered within the same fortnight and forgotten as any other.
 */
export function proposeWording(
  db: Db,
  {
    place: { area, key },
    wording,
    ...facts
  }: {
    place: TextPlace;
    wording: string;
    contact: Contact | null;
    language: Language;
    at?: Instant;
  },
) {
  return sendFeedback(db, { text: wording, page: `${SIGN}${area}:${key}`, at: now(), ...facts });
}

/** The text that feedback would put better, if that is what it is about. */
export function wordingOf(page: string | null): TextPlace | null {
  if (!page?.startsWith(SIGN)) return null;
  const [area = "", key = ""] = page.slice(SIGN.length).split(":");
  return { area, key };
}

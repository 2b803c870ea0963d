import { createHash } from "node:crypto";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { type Letter, write } from "#app/domain/messages/outbox.server.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import { languagesToTry } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { maySeeWhoComes } from "./access.ts";
import { eventEntrustedTo } from "./entrusted.server.ts";
import { bestText } from "./gathering.ts";
import { letterTo, whatLettersSay } from "./letters.server.ts";

export type NewsText = { language: string; text: string };

type Telling = { by: Coordinator; eventId: string; texts: NewsText[]; at?: Instant };

/**
 * Writes to everyone who is signed up for a date and has left a contact, each in his language or
 * the best one that there is. The same words are sent to the same man once, however often the form
 * is pressed. Refuses `news_empty`, and what is over or cancelled: `event_over`, `event_cancelled`.
 * Returns to how many it wrote.
 */
export function tellEveryone(db: Db, { by, eventId, texts, at = now() }: Telling) {
  return asOne(db, async (trx) => {
    const { cancelledAt, endsAt } = await eventEntrustedTo(trx, by, eventId);
    if (cancelledAt) throw new Refusal("event_cancelled");
    if (endsAt <= at) throw new Refusal("event_over");
    if (texts.length === 0) throw new Refusal("news_empty");
    const said = await whatLettersSay(trx, eventId);
    const comers = await reachable(trx, eventId);
    const words = createHash("sha256").update(JSON.stringify(texts)).digest("hex").slice(0, 16);
    const letters = comers.map((comer): Letter => {
      const letter = letterTo(comer, said.event, said.texts);
      return {
        ...letter,
        kind: "event_news",
        facts: { ...letter.facts, text: bestText(texts, comer.language)?.text ?? "" },
        dedupeKey: `event_news ${comer.id} ${words}`,
        expiresAt: endsAt as Instant,
      };
    });
    await write(trx, letters, at);
    for (const { personId } of comers) {
      if (!personId) continue;
      const entry = { by: by.accountId, personId, what: "event_news_sent", detail: eventId };
      await audit(trx, entry, at);
    }
    return comers.length;
  });
}

/** Who will read it: how many in which language, and what they get where theirs is left empty. */
export async function newsReaders(db: Db, { by, eventId }: { by: Coordinator; eventId: string }) {
  if (!maySeeWhoComes(by)) throw new NotFound();
  const { gatheringId } = await eventEntrustedTo(db, by, eventId);
  const comers = await reachable(db, eventId);
  const readers = new Map<string, number>([
    ["fi", 0],
    ["en", 0],
  ]);
  for (const { language } of comers) readers.set(language, (readers.get(language) ?? 0) + 1);
  const { event, texts } = await whatLettersSay(db, eventId);
  return {
    eventId,
    gatheringId,
    title: bestText(texts, by.language)?.title ?? "",
    startsAt: event.startsAt as Instant,
    count: comers.length,
    languages: [...readers].map(([language, count]) => ({
      language,
      count,
      otherwise: languagesToTry(language).slice(1),
    })),
  };
}

export type NewsReaders = Awaited<ReturnType<typeof newsReaders>>;

function reachable(db: Db, eventId: string) {
  return db
    .selectFrom("sign_up")
    .select(["id", "name", "email", "phone", "language", "token", "person_id as personId"])
    .where("event_id", "=", eventId)
    .where("cancelled_at", "is", null)
    .where((eb) => eb.or([eb("email", "is not", null), eb("phone", "is not", null)]))
    .execute();
}

import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { readSettings } from "#app/domain/privacy/settings.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { env } from "#app/env.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { channelsByHand } from "./gateways/gateways.server.ts";
import { traitsOf } from "./kinds.ts";
import { type LetterInWords, putIntoWords } from "./letters.server.ts";
import { countOf, inState, letterRows, ORDER } from "./outbox-rows.server.ts";
import type { Shown } from "./outbox-state.ts";

export const LETTERS_ON_A_PAGE = 50;
export const LETTERS_ON_A_SHEET = 200;

type Asked = { by: Coordinator; language: Language; at?: Instant };

/** The outbox, a page of it; subjects in the language of the office. Being here is an audit entry. */
export async function outboxScreen(
  db: Db,
  { by, language, shown, page, at = now() }: Asked & { shown: Shown; page: number },
) {
  await audit(db, { by: by.accountId, personId: null, what: "outbox_seen", detail: shown }, at);
  const letters = await inState(letterRows(db), shown)
    .orderBy(ORDER[shown].by, ORDER[shown].way)
    .limit(LETTERS_ON_A_PAGE)
    .offset((page - 1) * LETTERS_ON_A_PAGE)
    .execute();
  const office = await readSettings(db);
  return {
    shown,
    page,
    pages: Math.max(1, Math.ceil((await countOf(db, shown)) / LETTERS_ON_A_PAGE)),
    counts: { waiting: await countOf(db, "waiting"), gave_up: await countOf(db, "gave_up") },
    byHand: channelsByHand(env),
    letters: letters.map(({ facts, link, ...letter }) => ({
      ...letter,
      isProtected: letter.protectedOn !== null,
      subject: putIntoWords(
        { ...letter, language, facts: shownFacts(letter.kind, facts), link },
        office,
      ).subject,
    })),
  };
}

/**
 * One letter, as he reads it and in the language of the office. A sign-in code shows only while
 * it waits for a person to pass it on, and never when it opens the office itself.
 */
export async function letterScreen(
  db: Db,
  { by, language, messageId, at = now() }: Asked & { messageId: string },
) {
  const letter = await letterRows(db).where("message.id", "=", messageId).executeTakeFirst();
  if (!letter) throw new NotFound();
  const entry = { personId: letter.personId, what: "letter_seen", detail: letter.kind };
  await audit(db, { by: by.accountId, ...entry }, at);
  const office = await readSettings(db);
  const byHand = channelsByHand(env).includes(letter.channel);
  const isSecret = traitsOf(letter.kind)?.secret === true;
  const mayRead = !isSecret || (byHand && isWaiting(letter, at) && letter.officeRole === null);
  const { facts: kept, link, ...shown } = letter;
  const facts = mayRead ? JSON.parse(kept) : shownFacts(letter.kind, kept);
  const inWords = (own: string) =>
    withoutHtml(putIntoWords({ kind: letter.kind, language: own, facts, link }, office));
  return {
    ...shown,
    isProtected: letter.protectedOn !== null,
    isSecret,
    isHidden: !mayRead,
    byHand,
    isWaiting: letter.sentAt === null && letter.droppedAt === null,
    words: inWords(letter.language),
    officeWords: letter.language === language ? null : inWords(language),
  };
}

/** What waits to be passed on by hand, to print. Men with protected details are left out, and counted. */
export async function outboxSheet(db: Db, { by, at = now() }: Omit<Asked, "language">) {
  await audit(db, { by: by.accountId, personId: null, what: "outbox_printed" }, at);
  const office = await readSettings(db);
  const letters = await inState(letterRows(db), "waiting")
    .where("message.due_at", "<=", at)
    .orderBy("message.created_at")
    .limit(LETTERS_ON_A_SHEET)
    .execute();
  const readable = letters.filter(({ kind }) => !traitsOf(kind)?.secret);
  const shown = readable.filter(({ protectedOn }) => protectedOn === null);
  return {
    organisation: office.organisation_name,
    at,
    left: readable.length - shown.length,
    letters: shown.map(({ facts, link, ...letter }) => ({
      ...letter,
      words: withoutHtml(putIntoWords({ ...letter, facts: JSON.parse(facts), link }, office)),
    })),
  };
}

function isWaiting(
  letter: { sentAt: string | null; droppedAt: string | null; expiresAt: string | null },
  at: Instant,
) {
  const isOver = letter.expiresAt !== null && letter.expiresAt <= at;
  return letter.sentAt === null && letter.droppedAt === null && !isOver;
}

/** Of secrets only that they are there. */
function shownFacts(kind: string, facts: string): Record<string, string | number> {
  const traits = traitsOf(kind);
  if (!traits?.secret) return JSON.parse(facts);
  return Object.fromEntries(Object.keys(traits.facts).map((name) => [name, "••••••"]));
}

function withoutHtml({ html: _, ...words }: LetterInWords) {
  return words;
}

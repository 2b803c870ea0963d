import { formatPhone } from "#app/domain/contact.ts";
import type { Day, Instant } from "#app/domain/day.ts";
import type { OfficeSettings } from "#app/domain/privacy/setting-kinds.server.ts";
import { env } from "#app/env.server.ts";
import { formatDay, formatInstant } from "#app/i18n/dates.ts";
import { textsIn, translatorFor } from "#app/i18n/i18n.server.ts";
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES, type Language } from "#app/i18n/languages.ts";
import { formatOfficeHours } from "#app/i18n/office-hours.ts";
import { htmlOf } from "./letter-html.ts";
import { inPlainCharacters, SMS_PARTS_MOST, smsParts } from "./sms.ts";

/** What the outbox keeps of a letter. */
export type Written = {
  kind: string;
  language: string;
  facts: Record<string, string | number>;
  link: string | null;
  /** Path of the page on which he asks for fewer letters of this group. */
  fewer?: string | null;
  /** The same for a text message, where letters are dear. */
  fewerShort?: FewerShort | null;
};

/** `isFirst`: it is worth another part, for he has not had the link for long. No language in the path. */
export type FewerShort = { path: string; isFirst: boolean };

/** A letter in words: a mail in its two parts, and what a text message says instead. */
export type LetterInWords = {
  language: Language;
  subject: string;
  text: string;
  html: string;
  sms: string;
  /** One press there, and letters of this group come no more (RFC 8058). */
  fewerUrl: string | null;
};

/** What a letter is about, in its own language. */
export function subjectOf(written: Pick<Written, "kind" | "language" | "facts">): string {
  const language = isLanguage(written.language) ? written.language : DEFAULT_LANGUAGE;
  const facts = isolated(factsInWords(written.facts, language, UNCUT), NOTHING);
  return translatorFor(language)(`messages:${written.kind}.subject`, facts);
}

/**
 * Puts a letter into words, in the language of him who gets it. Names, times and numbers keep
 * their own direction inside the sentence.
 */
export function putIntoWords(written: Written, office: OfficeSettings): LetterInWords {
  const language = isLanguage(written.language) ? written.language : DEFAULT_LANGUAGE;
  const say = (part: string, around: Isolation, room = UNCUT) => {
    const facts = isolated(factsInWords(written.facts, language, room), around);
    return translatorFor(language)(`messages:${written.kind}.${part}`, facts);
  };
  const url = written.link && `${env.publicUrl}/${language}${written.link}`;
  const fewerUrl = written.fewer ? `${env.publicUrl}/${language}${written.fewer}` : null;
  const fewer = fewerUrl && `${translatorFor(language)("messages:frame.fewer")}: ${fewerUrl}`;
  const frame = frameOf(written.kind, language, office);
  const plain = LANGUAGES[language].dir === "rtl" ? DIRECTION_MARKS : NOTHING;
  return {
    language,
    subject: say("subject", NOTHING),
    text: [say("body", plain), url && `${frame.open}:\n${url}`, `-- \n${frame.foot(plain)}`, fewer]
      .filter(Boolean)
      .join("\n\n"),
    html: htmlOf({
      language,
      subject: say("subject", NOTHING),
      body: say("body", PLACEHOLDERS),
      foot: frame.foot(PLACEHOLDERS),
      fewer:
        fewerUrl === null
          ? null
          : {
              url: fewerUrl,
              label: translatorFor(language)("messages:frame.fewer"),
            },
      link: url ? { url, label: frame.open } : null,
    }),
    fewerUrl,
    sms: withFewer(
      smsOf((room) => say("sms", NOTHING, room), url),
      written.fewerShort,
      language,
    ),
  };
}

/** How many characters of a name or place, and of what somebody has written, a text message may take. */
type Room = { name: number; text: number };
const UNCUT: Room = { name: Number.POSITIVE_INFINITY, text: Number.POSITIVE_INFINITY };
/** What somebody has written himself is why the letter is sent: it is cut last. */
const SMS_ROOMS: Room[] = [
  ...[80, 50, 32, 26, 20, 16, 12, 8].map((name) => ({ name, text: 160 })),
  ...[120, 90, 70, 55, 40].map((text) => ({ name: 8, text })),
];

/** Long names of events and places are cut, until the text fits in its parts; days and times never. */
function smsOf(say: (room: Room) => string, url: string | null): string {
  const tries = SMS_ROOMS.map((room) =>
    inPlainCharacters([say(room), url].filter(Boolean).join("\n")),
  );
  return tries.find((text) => smsParts(text) <= SMS_PARTS_MOST) ?? (tries.at(-1) as string);
}

/** The link to fewer letters, where it fits: without a further part when he has had it before. */
function withFewer(sms: string, fewer: FewerShort | null | undefined, language: Language): string {
  if (!fewer) return sms;
  const name = translatorFor(language)("messages:frame.fewer_short");
  const longer = `${sms}\n${name}: ${env.publicUrl}${fewer.path}`;
  const most = fewer.isFirst ? SMS_PARTS_MOST : smsParts(sms);
  return smsParts(longer) <= most ? longer : sms;
}

/** What stands around every letter: what the link is called, and who writes. */
function frameOf(kind: string, language: Language, office: OfficeSettings) {
  const t = translatorFor(language);
  const own = `messages:${kind}.open`;
  const foot = (around: Isolation) => {
    const contacts = [
      // A number stays on one line: written from right to left, its halves would be read the wrong way round.
      office.office_phone && formatPhone(office.office_phone).replaceAll(" ", "\u00a0"),
      office.office_email,
      office.office_hours && formatOfficeHours(office.office_hours, language),
    ].filter((one): one is string => Boolean(one));
    const [open, close] = around;
    const list = contacts.map((one) => open + one + close).join(`${t("common:comma")} `);
    return [
      open + office.organisation_name + close,
      contacts.length > 0 && t("messages:frame.office", { contacts: list }),
      t("messages:frame.automatic"),
    ]
      .filter(Boolean)
      .join("\n");
  };
  return { open: textsIn(language).exists(own) ? t(own) : t("messages:frame.open"), foot };
}

/**
 * Instants, days and phone numbers as people read them, always in full; numbers stay numbers, for plurals;
 * names, places and what people have written as far as there is room.
 */
function factsInWords(facts: Written["facts"], language: Language, room: Room): Written["facts"] {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === "string"
        ? (inWords(value, language) ?? cut(value, name === "text" ? room.text : room.name))
        : value,
    ]),
  );
}

/** Null for what is no instant, day or phone number. */
function inWords(value: string, language: Language): string | null {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value)) {
    return formatInstant(value as Instant, language);
  }
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value as Day, language);
  return /^\+\d{7,15}$/.test(value) ? formatPhone(value) : null;
}

function cut(value: string, longest: number) {
  const characters = [...value.replace(/[\ue000\ue001]/g, "")];
  if (characters.length <= longest) return characters.join("");
  return `${characters
    .slice(0, longest - 1)
    .join("")
    .trimEnd()}…`;
}

/** What stands before and after a fact, so that its direction does not disturb the sentence. */
type Isolation = readonly [before: string, after: string];
const NOTHING: Isolation = ["", ""];
/** U+2068 first strong isolate, U+2069 pop directional isolate. */
const DIRECTION_MARKS: Isolation = ["\u2068", "\u2069"];
/** Stand for <bdi> until the text is safe as HTML. */
const PLACEHOLDERS: Isolation = ["\ue000", "\ue001"];

function isolated(facts: Written["facts"], [before, after]: Isolation): Written["facts"] {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === "string" ? before + value + after : value,
    ]),
  );
}

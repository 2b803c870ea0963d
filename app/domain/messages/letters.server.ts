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
  const facts = isolated(factsInWords(written.facts, language), NOTHING, Number.POSITIVE_INFINITY);
  return translatorFor(language)(`messages:${written.kind}.subject`, facts);
}

/**
 * Puts a letter into words, in the language of him who gets it. Names, times and numbers keep
 * their own direction inside the sentence.
 */
export function putIntoWords(written: Written, office: OfficeSettings): LetterInWords {
  const language = isLanguage(written.language) ? written.language : DEFAULT_LANGUAGE;
  const facts = factsInWords(written.facts, language);
  const say = (part: string, around: Isolation, longest = Number.POSITIVE_INFINITY) =>
    translatorFor(language)(`messages:${written.kind}.${part}`, isolated(facts, around, longest));
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
      smsOf((longest) => say("sms", NOTHING, longest), url),
      written.fewerShort,
      language,
    ),
  };
}

/** Long names of events and places are cut, until the text fits in its parts. */
const SMS_FACT_LENGTHS = [80, 50, 32, 20];

function smsOf(say: (longestFact: number) => string, url: string | null): string {
  const tries = SMS_FACT_LENGTHS.map((longest) =>
    inPlainCharacters([say(longest), url].filter(Boolean).join("\n")),
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
      office.office_phone && formatPhone(office.office_phone),
      office.office_email,
      office.office_hours && formatOfficeHours(office.office_hours, language),
    ].filter((one): one is string => Boolean(one));
    const [open, close] = around;
    const list = contacts.map((one) => open + one + close).join(", ");
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

/** Instants, days and phone numbers as people read them; numbers stay numbers, for plurals. */
function factsInWords(facts: Written["facts"], language: Language): Written["facts"] {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === "string" ? inWords(value, language) : value,
    ]),
  );
}

function inWords(value: string, language: Language): string {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value)) {
    return formatInstant(value as Instant, language);
  }
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value as Day, language);
  return /^\+\d{7,15}$/.test(value) ? formatPhone(value) : value;
}

/** What stands before and after a fact, so that its direction does not disturb the sentence. */
type Isolation = readonly [before: string, after: string];
const NOTHING: Isolation = ["", ""];
/** U+2068 first strong isolate, U+2069 pop directional isolate. */
const DIRECTION_MARKS: Isolation = ["\u2068", "\u2069"];
/** Stand for <bdi> until the text is safe as HTML. */
const PLACEHOLDERS: Isolation = ["\ue000", "\ue001"];

function isolated(
  facts: Written["facts"],
  [before, after]: Isolation,
  longest: number,
): Written["facts"] {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === "string" ? before + cut(value, roomFor(name, longest)) + after : value,
    ]),
  );
}

/** What somebody has written himself is why the letter is sent: it is cut last. */
function roomFor(fact: string, longest: number) {
  return fact === "text" ? 2 * longest : longest;
}

function cut(value: string, longest: number) {
  const characters = [...value.replace(/[\ue000\ue001]/g, "")];
  if (characters.length <= longest) return characters.join("");
  return `${characters
    .slice(0, longest - 1)
    .join("")
    .trimEnd()}…`;
}

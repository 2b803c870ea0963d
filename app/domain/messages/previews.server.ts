import type { OfficeSettings } from "#app/domain/privacy/setting-kinds.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { isLanguage, type Language, UNREVIEWED_LANGUAGES } from "#app/i18n/languages.ts";
import { LETTER_KINDS, type LetterKind, traitsOf } from "./kinds.ts";
import { putIntoWords } from "./letters.server.ts";
import { smsParts } from "./sms.ts";

/** As long as the real ones, and they lead nowhere. */
const INVENTED_LINK = "/sign-ups/an-invented-example-xx";
const INVENTED_READER = "/fewer/an-invented-example-xx";
const INVENTED_CODE = "/f/an-example";

/** Every letter that the software writes, by its subject. */
export function previewList(language: Language, office: OfficeSettings) {
  return (Object.keys(LETTER_KINDS) as LetterKind[]).map((kind) => {
    const { answers = false, group = null } = traitsOf(kind) ?? {};
    return { kind, answers, group, subject: inWords(kind, language, office).subject };
  });
}

/** One letter to nobody, in one language: made of invented facts by what makes the real ones. */
export function previewOf(
  { kind, language }: { kind: string; language: string },
  office: OfficeSettings,
) {
  if (!traitsOf(kind) || !isLanguage(language)) throw new NotFound();
  const words = inWords(kind as LetterKind, language, office);
  return {
    ...words,
    kind: kind as LetterKind,
    smsParts: smsParts(words.sms),
    isUnreviewed: UNREVIEWED_LANGUAGES.includes(language),
  };
}

function inWords(kind: LetterKind, language: Language, office: OfficeSettings) {
  const { facts = {}, group, secret } = traitsOf(kind) ?? {};
  const fewer = group ? `${INVENTED_READER}/${group}` : null;
  const fewerShort = group ? { path: INVENTED_CODE, isFirst: true } : null;
  const link = secret ? null : INVENTED_LINK;
  return putIntoWords({ kind, language, facts, fewer, fewerShort, link }, office);
}

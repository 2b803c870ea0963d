import { z } from "zod";
import { EventFilterQuery } from "#app/domain/gatherings/forms.ts";
import { DEFAULT_LANGUAGE, isLanguage } from "#app/i18n/languages.ts";

/**
 * What a feed is asked: everything that the public list is narrowed by, under the same names, and
 * the `language` in which it is written. The language that is spoken there, `language` on the page,
 * is `spoken` here.
 */
export const FeedQuery = z.looseObject({}).transform(({ language, spoken, ...asked }) => ({
  language: isLanguage(language as string)
    ? (language as typeof DEFAULT_LANGUAGE)
    : DEFAULT_LANGUAGE,
  filter: EventFilterQuery.parse({ ...asked, language: spoken, page: 1 }),
}));
export type FeedAsked = z.output<typeof FeedQuery>;

/** Only the language, for what is one thing. */
export const LanguageQuery = z.looseObject({}).transform(({ language }) => ({
  language: isLanguage(language as string)
    ? (language as typeof DEFAULT_LANGUAGE)
    : DEFAULT_LANGUAGE,
}));

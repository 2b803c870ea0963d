import { z } from "zod";
import { EventFilterQuery } from "#app/domain/gatherings/forms.ts";
import { DEFAULT_LANGUAGE, LANGUAGE_CODES } from "#app/i18n/languages.ts";

/** The language in which a feed is written; Finnish when none of ours is asked for. */
const language = z.enum(LANGUAGE_CODES).catch(DEFAULT_LANGUAGE);

/** Only the language, for what is one thing. */
export const LanguageQuery = z.object({ language });

/**
 * What a feed is asked: everything that the public list is narrowed by, under the same names, and
 * the `language` in which it is written. The language that is spoken there, `language` on the page,
 * is `spoken` here.
 */
export const FeedQuery = z
  .looseObject({ language })
  .transform(({ language, spoken, ...asked }) => ({
    language,
    filter: EventFilterQuery.parse({ ...asked, language: spoken, page: 1 }),
  }));
export type FeedAsked = z.output<typeof FeedQuery>;

const SHOWN = { usually: 5, most: 20 };

/** What a partner's page shows. Its language stands in the path. */
export const EmbedQuery = z
  .looseObject({
    count: z.coerce.number().int().min(1).max(SHOWN.most).catch(SHOWN.usually),
  })
  .transform(({ count, spoken, ...asked }) => ({
    count,
    filter: EventFilterQuery.parse({ ...asked, language: spoken, page: 1 }),
  }));
export type EmbedAsked = z.output<typeof EmbedQuery> & Pick<FeedAsked, "language">;

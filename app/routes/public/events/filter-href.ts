import type { EventFilter } from "#app/domain/gatherings/forms.ts";
import type { Language } from "#app/i18n/languages.ts";

/** The list's URL with these filters: what is not narrowed is not said. */
export function hrefOfFilter(list: string, { search, page, ...filter }: EventFilter): string {
  const said = { q: search, ...filter, page: page > 1 ? page : null };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(said)) {
    if (value !== null) query.set(name, String(value));
  }
  return query.size > 0 ? `${list}?${query}` : list;
}

/**
 * The address of a feed that is narrowed like the list, written in the reader's language. There the
 * language that is spoken is `spoken`.
 */
export function hrefOfFeed(
  feed: string,
  { readIn, language, ...filter }: EventFilter & { readIn: Language },
): string {
  const narrowed = hrefOfFilter(feed, { ...filter, language: null, page: 1 });
  const url = new URL(narrowed, "http://here");
  if (language) url.searchParams.set("spoken", language);
  url.searchParams.set("language", readIn);
  return url.pathname + url.search;
}

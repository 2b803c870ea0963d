import type { EventFilter } from "#app/domain/gatherings/forms.ts";
import type { Language } from "#app/i18n/languages.ts";

/** The list's URL with these filters: what is not narrowed is not said. `list` may have a query. */
export function hrefOfFilter(
  list: string,
  { search, page, facts, ...filter }: EventFilter,
): string {
  const [path, asked] = list.split("?");
  const query = new URLSearchParams(asked);
  const said = { q: search, ...filter, page: page > 1 ? page : null };
  for (const [name, value] of Object.entries(said)) {
    if (value !== null) query.set(name, String(value));
  }
  for (const fact of facts ?? []) query.append("fact", fact);
  return query.size > 0 ? `${path}?${query}` : list;
}

/** The month calendar with the same filters; a month is days enough. */
export function hrefOfMonth(calendar: string, filter: EventFilter, month?: string | null): string {
  const href = hrefOfFilter(calendar, { ...filter, when: null, from: null, page: 1 });
  if (!month) return href;
  return `${href}${href.includes("?") ? "&" : "?"}month=${month}`;
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

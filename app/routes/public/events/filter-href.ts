import type { EventFilter } from "#app/domain/gatherings/forms.ts";

/** The list's URL with these filters: what is not narrowed is not said. */
export function hrefOfFilter(list: string, { search, page, ...filter }: EventFilter): string {
  const said = { q: search, ...filter, page: page > 1 ? page : null };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(said)) {
    if (value !== null) query.set(name, String(value));
  }
  return query.size > 0 ? `${list}?${query}` : list;
}

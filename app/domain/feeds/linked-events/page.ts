/**
 * One page of a list with the addresses of those beside it, as the cities' Linked Events do. `url`
 * is what was asked. A page after the last one is empty.
 */
export function pageOf<T>(
  all: T[],
  { page, page_size, url }: { page: number; page_size: number; url: string },
) {
  const from = (page - 1) * page_size;
  const addressOf = (other: number) => {
    const address = new URL(url);
    address.searchParams.set("page", String(other));
    return address.href;
  };
  return {
    meta: {
      count: all.length,
      next: from + page_size < all.length ? addressOf(page + 1) : null,
      previous: page > 1 ? addressOf(page - 1) : null,
    },
    data: all.slice(from, from + page_size),
  };
}

/**
 * The headers of a page that is opened by a secret link: no cache, no search engine and no other
 * site gets to know the link. Not "no-referrer": browsers then post from here with "Origin: null",
 * which is refused.
 */
export const SECRET_PAGE = {
  "Cache-Control": "private, no-store",
  "X-Robots-Tag": "noindex",
  "Referrer-Policy": "same-origin",
};

import type { Row } from "#app/domain/today/rows.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import type { TodayPage } from "./route.tsx";

/** Where something is done with a row; `href` comes back to the same list, `path` is without it. */
export function useRowHref(row: Row, page: TodayPage) {
  const href = useHref();
  return (doing: string) => {
    const path = href(`/office/today/${row.key}/${doing}`);
    return { path, href: `${path}?${queryOf(page)}` };
  };
}

/** Which list it is: whose, and of one part the page. */
export function queryOf({ whose, only, page }: Pick<TodayPage, "whose" | "only" | "page">) {
  const part = only ? `&only=${only}${page > 1 ? `&page=${page}` : ""}` : "";
  return `whose=${whose}${part}`;
}

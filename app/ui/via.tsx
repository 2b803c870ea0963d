import { useLocation } from "@remix-run/react";
import { SOURCE_PARAM, sourceIn } from "#app/domain/sources/source.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { useField } from "./form.tsx";

/** In the office the parameter chooses what a poster carries; nobody came there by one. */
const OFFICE = /^\/[^/]+\/office(\/|$)/;

/** Through which source he came, as the URL says: a poster's code travels with him to the form. */
export function useVia(): string | null {
  const { pathname, search } = useLocation();
  if (OFFICE.test(pathname)) return null;
  return sourceIn(new URLSearchParams(search).get(SOURCE_PARAM));
}

/** A path in the language of the page that keeps the source. `path` may have a query, but no fragment. */
export function useHrefVia() {
  const via = useVia();
  const href = useHref();
  return (path: string) =>
    href(path) + (via ? `${path.includes("?") ? "&" : "?"}${SOURCE_PARAM}=${via}` : "");
}

/** The source in a form, also when the form comes back with errors. */
export function ViaField() {
  const { typed } = useField(SOURCE_PARAM);
  const via = useVia() ?? sourceIn([typed].flat()[0]);
  return via && <input type="hidden" name={SOURCE_PARAM} value={via} />;
}

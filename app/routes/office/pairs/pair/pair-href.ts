import { useParams } from "@remix-run/react";
import { useHref } from "#app/i18n/language-context.tsx";

/** URLs below the page of this pair: usePairHref()("/notes"). */
export function usePairHref() {
  const href = useHref();
  const { id } = useParams();
  return (path: string) => href(`/office/pairs/${id}${path}`);
}

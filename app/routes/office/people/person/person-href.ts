import { useParams } from "@remix-run/react";
import { useHref } from "#app/i18n/language-context.tsx";

/** URLs below the page of this man: usePersonHref()("/notes"). */
export function usePersonHref() {
  const href = useHref();
  const { id } = useParams();
  return (path: string) => href(`/office/people/${id}${path}`);
}

import { languageOf } from "#app/http/language.server.ts";

/** Back to the list from which something was done: everyone's, mine or nobody's. */
export function todayUrl(request: Request): string {
  const whose = new URL(request.url).searchParams.get("whose");
  const query = whose && /^[a-z]+$/.test(whose) ? `?whose=${whose}` : "";
  return `/${languageOf(request)}/office${query}`;
}

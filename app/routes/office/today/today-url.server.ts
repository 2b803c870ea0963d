import { TodayQuery } from "#app/domain/today/forms.ts";
import { readFields } from "#app/http/forms.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { queryOf } from "./row-href.ts";

/** Back to the list from which something was done: whose it is, and the page of its part. */
export function todayUrl(request: Request): string {
  const { searchParams } = new URL(request.url);
  const query = searchParams.has("whose")
    ? `?${queryOf(readFields(searchParams, TodayQuery))}`
    : "";
  return `/${languageOf(request)}/office${query}`;
}

import { RoundQuery } from "#app/domain/matching/forms.ts";
import { readFields } from "#app/http/forms.server.ts";
import { languageOf } from "#app/http/language.server.ts";

/** The round whose plan a URL is about; null: everybody's plan. */
export function roundOf(request: Request): string | null {
  return readFields(new URL(request.url).searchParams, RoundQuery).round;
}

/** The workbench of the plan that a URL is about: where every decision leads back to. */
export function planUrl(request: Request): string {
  const round = roundOf(request);
  return `/${languageOf(request)}/office/matching${round ? `?round=${round}` : ""}`;
}

import type { ActionFunctionArgs } from "@remix-run/node";
import { languageOf } from "#app/http/language.server.ts";

/** The page of the round that a URL below it is about: where every change leads back to. */
export function roundUrl(request: Request, params: ActionFunctionArgs["params"]): string {
  return `/${languageOf(request)}/office/rounds/${params.id}`;
}

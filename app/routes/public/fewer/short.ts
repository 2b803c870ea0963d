import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { readerByCode } from "#app/domain/messages/fewer-letters.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { SECRET_PAGE } from "#app/http/secret-page.ts";

/** From a text message to the page; opening it changes nothing. */
export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const { token, language } = await readerByCode(db, params.code ?? "");
  return redirect(`/${language ?? languageOf(request)}/fewer/${token}`, { headers: SECRET_PAGE });
});

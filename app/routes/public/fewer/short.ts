import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { readerByCode } from "#app/domain/messages/fewer-letters.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { SECRET_PAGE } from "#app/http/secret-page.ts";

/** From a text message to the page, also by a link that leads nowhere: there that is said in words. Opening it changes nothing. */
export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const code = params.code ?? "";
  const { token, language } = (await readerByCode(db, code)) ?? { token: code, language: null };
  return redirect(`/${language ?? languageOf(request)}/fewer/${encodeURIComponent(token)}`, {
    headers: SECRET_PAGE,
  });
});

import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { embeddedEvents } from "#app/domain/feeds/embedded-events.server.ts";
import { EmbedQuery } from "#app/domain/feeds/forms.ts";
import { SOURCE_PARAM, sourceIn } from "#app/domain/sources/source.ts";
import { env } from "#app/env.server.ts";
import { askedOf } from "#app/http/asked.server.ts";
import { barePage } from "#app/http/bare-page.server.tsx";
import { keptAnswer } from "#app/http/kept-answers.server.ts";
import { languageInPath, redirectToLanguage } from "#app/http/language.server.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import { EmbeddedList } from "./embedded-list.tsx";

/**
 * The next dates for pages of partners: one file, no script, no cookie (`http/security.server.ts`). The
 * partner's source stands in its links; whoever only sees the list has opened nothing yet.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const { asked, question } = askedOf(request, EmbedQuery);
  const language = languageInPath(new URL(request.url).pathname);
  if (!language) return redirectToLanguage(request);
  const via = sourceIn(new URL(request.url).searchParams.get(SOURCE_PARAM));
  return keptAnswer(request, `${question} ${via}`, async () => {
    const events = await embeddedEvents(db, { ...asked, language });
    const title = translatorFor(language)("feeds:embed.title");
    const list = <EmbeddedList site={env.publicUrl} events={events} via={via} />;
    return { type: "text/html; charset=utf-8", body: barePage(list, { language, title }) };
  });
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { ATOM_TYPE, atomFeed } from "#app/domain/feeds/atom.server.ts";
import { FeedQuery } from "#app/domain/feeds/forms.ts";
import { askedOf } from "#app/http/asked.server.ts";
import { keptAnswer } from "#app/http/kept-answers.server.ts";

/** Dates as news, for readers and for sites that show what is new. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { asked, question, url } = askedOf(request, FeedQuery);
  return keptAnswer(request, question, async () => ({
    type: ATOM_TYPE,
    body: await atomFeed(db, { ...asked, url }),
  }));
}

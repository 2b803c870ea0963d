import type { Instant } from "#app/domain/day.ts";
import { now } from "#app/domain/day.ts";
import { env } from "#app/env.server.ts";
import { alternatesOf } from "#app/i18n/alternates.ts";
import type { Db } from "#db/open.ts";
import { feedEvents } from "./feed-events.server.ts";
import { openRounds } from "./open-rounds.server.ts";
import { document, element, type Xml } from "./xml.ts";

export const SITEMAP_TYPE = "application/xml; charset=utf-8";

/** Pages that are always there; what follows the language. */
const PAGES = [
  "",
  "/events",
  "/events/month",
  "/services",
  "/advocacy",
  "/rounds",
  "/join",
  "/volunteer",
  "/about",
  "/about/privacy",
  "/about/accessibility",
  "/about/translations",
];

/** Every public page in every language, for search engines (sitemaps.org with hreflang). */
export async function sitemap(db: Db, { at = now() }: { at?: Instant } = {}): Promise<string> {
  const events = (await feedEvents(db, { at })).filter(({ isCancelled }) => !isCancelled);
  const groups = new Map(events.map(({ gatheringId, changedAt }) => [gatheringId, changedAt]));
  return document(
    element(
      "urlset",
      {
        xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
        "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
      },
      ...PAGES.flatMap((path) => inEachLanguage(path)),
      ...(await openRounds(db, at)).flatMap((id) => inEachLanguage(`/rounds/${id}`)),
      ...[...groups].flatMap(([id, changedAt]) => inEachLanguage(`/gatherings/${id}`, changedAt)),
      ...events.flatMap(({ id, changedAt }) => inEachLanguage(`/events/${id}`, changedAt)),
    ),
  );
}

function inEachLanguage(path: string, changedAt?: Instant): Xml[] {
  const alternates = alternatesOf(env.publicUrl, path);
  const links = alternates.map(({ hreflang, href }) =>
    element("xhtml:link", { rel: "alternate", hreflang, href }),
  );
  return alternates
    .filter(({ hreflang }) => hreflang !== "x-default")
    .map(({ href }) =>
      element(
        "url",
        {},
        element("loc", {}, href),
        changedAt && element("lastmod", {}, changedAt),
        ...links,
      ),
    );
}

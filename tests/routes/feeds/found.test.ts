import { XMLParser, XMLValidator } from "fast-xml-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { type Day, helsinkiInstant } from "#app/domain/day.ts";
import { eventJsonLd } from "#app/domain/feeds/event-json-ld.ts";
import { cancelEvent } from "#app/domain/gatherings/dates.server.ts";
import { EventFilterQuery } from "#app/domain/gatherings/forms.ts";
import { eventForVisitor } from "#app/domain/gatherings/screens.server.ts";
import { LANGUAGE_CODES, LANGUAGES } from "#app/i18n/languages.ts";
import { loader as robots } from "#app/routes/feeds/robots.ts";
import { loader as sitemap } from "#app/routes/feeds/sitemap.ts";
import { hrefOfFeed } from "#app/routes/public/events/filter-href.ts";
import type { Db } from "#db/open.ts";
import { buildEvent } from "#tests/support/gatherings.ts";
import { get } from "#tests/support/requests.ts";
import { house } from "#tests/support/world.ts";

let db: Db;
beforeAll(async () => {
  db = await house();
});

describe("/sitemap.xml", () => {
  type Url = { loc: string; "xhtml:link": { "@_hreflang": string; "@_href": string }[] };
  const urls = async (): Promise<Url[]> => {
    const xml = await (await get(sitemap, "/sitemap.xml")).text();
    expect(XMLValidator.validate(xml)).toBe(true);
    return new XMLParser({ ignoreAttributes: false }).parse(xml).urlset.url;
  };

  test("has every public page in every language, each naming all the others", async () => {
    const { eventId, gatheringId } = await buildEvent(db);
    const draft = await buildEvent(db, { published: false });
    const off = await buildEvent(db);
    await cancelEvent(db, { by: off.by, eventId: off.eventId });
    const found = await urls();
    const places = found.map(({ loc }) => loc);
    for (const path of ["", "/events", "/join", `/events/${eventId}`, `/gatherings/${gatheringId}`])
      expect(places).toContain(`http://localhost:3000/fi${path}`);
    for (const id of [draft.eventId, draft.gatheringId, off.eventId])
      expect(places.join()).not.toContain(id);
    expect(places.join()).not.toMatch(/\/(me|office|sign-ups|calendar)\b/);
    const one = found.find(({ loc }) => loc.endsWith(`/fi/events/${eventId}`));
    const languages = new Set(LANGUAGE_CODES.map((code) => LANGUAGES[code].html));
    const alternates = one?.["xhtml:link"] ?? [];
    expect(new Set(alternates.map((link) => link["@_hreflang"]))).toEqual(
      new Set([...languages, "x-default"]),
    );
    expect(alternates.map((link) => link["@_href"])).toContain(
      `http://localhost:3000/ar/events/${eventId}`,
    );
  });
});

test("/robots.txt keeps search engines out of what is somebody's own, and names the sitemap", async () => {
  const answer = await get(robots, "/robots.txt");
  const lines = (await answer.text()).split("\n");
  expect(answer.headers.get("Content-Type")).toContain("text/plain");
  for (const room of ["me", "office", "sign-ups", "proposals", "cards", "account"])
    expect(lines).toContain(`Disallow: /ar/${room}`);
  expect(lines).toContain("Disallow: /calendar/");
  expect(lines).toContain("Sitemap: http://localhost:3000/sitemap.xml");
});

describe("a date for search engines", () => {
  const shown = { site: "https://x.fi", siteName: "Talo", language: "fi" as const };
  const page = (eventId: string) => eventForVisitor(db, { eventId, viewer: null, language: "fi" });

  test("says when, where, for how much, and whether it takes place", async () => {
    const { eventId, by } = await buildEvent(db, { title: "Shakkia", capacity: 5 });
    const open = eventJsonLd(await page(eventId), shown);
    expect(open).toMatchObject({
      "@type": "Event",
      name: "Shakkia",
      url: `https://x.fi/fi/events/${eventId}`,
      eventStatus: "https://schema.org/EventScheduled",
      isAccessibleForFree: true,
      maximumAttendeeCapacity: 5,
      offers: { price: 0, availability: "https://schema.org/InStock" },
      location: { address: { addressLocality: "Helsinki" } },
    });
    await cancelEvent(db, { by, eventId });
    const off = eventJsonLd(await page(eventId), shown);
    expect(off.eventStatus).toBe("https://schema.org/EventCancelled");
  });

  test("has the clock of Helsinki, in summer too, and no price that nobody has said", async () => {
    const startsAt = helsinkiInstant("2027-07-06" as Day, "17:30");
    const { eventId } = await buildEvent(db, { startsAt, facts: ["small_fee"] });
    const said = eventJsonLd(await page(eventId), shown);
    expect(said.startDate).toBe("2027-07-06T17:30:00+03:00");
    expect(said).not.toHaveProperty("isAccessibleForFree");
  });
});

test("the address of a feed keeps what the list is narrowed by", () => {
  const filter = EventFilterQuery.parse({
    q: "jalka & peli",
    language: "so",
    kind: "leisure",
    free: "yes",
  });
  expect(hrefOfFeed("/events.ics", { ...filter, readIn: "ar" })).toBe(
    "/events.ics?q=jalka+%26+peli&kind=leisure&free=yes&spoken=so&language=ar",
  );
});

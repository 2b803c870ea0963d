import { XMLParser, XMLValidator } from "fast-xml-parser";
import { beforeEach, describe, expect, test } from "vitest";
import { addHours, type Instant } from "#app/domain/day.ts";
import { atomFeed } from "#app/domain/feeds/atom.server.ts";
import { FeedQuery } from "#app/domain/feeds/forms.ts";
import { geoJson } from "#app/domain/feeds/geojson.server.ts";
import { document, element } from "#app/domain/feeds/xml.ts";
import { cancelEvent } from "#app/domain/gatherings/dates.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent } from "#tests/support/gatherings.ts";

const AT = "2026-11-24T12:00:00Z" as Instant;
const url = "http://localhost:3000/events.atom?language=ar&q=<a&b>";
const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === "entry" });
let db: Db;
beforeEach(async () => {
  db = await freshDatabase();
});

const asked = (query: string) => readFields(new URLSearchParams(query), FeedQuery);
const atom = (query = "") => atomFeed(db, { ...asked(query), url, at: AT });
const nasty = `]]> "Ruoka" & <b>kahvi</b> \u0000\ufffe صحبت`;

describe("the Atom feed", () => {
  test("is well-formed whatever is written, and says it as it was written", async () => {
    const texts = [{ language: "ar", title: nasty, summary: nasty, description: nasty }];
    const { eventId } = await buildEvent(db, { texts, at: AT });
    const xml = await atom("language=ar");
    expect(XMLValidator.validate(xml)).toBe(true);
    const { feed } = parser.parse(xml);
    expect(feed["@_xml:lang"]).toBe("ar");
    expect(feed.link[0]).toMatchObject({ "@_rel": "self", "@_href": url });
    expect(feed.entry).toHaveLength(1);
    const [entry] = feed.entry;
    expect(entry).toMatchObject({
      id: `tag:localhost,2026:event/${eventId}`,
      title: `]]> "Ruoka" & <b>kahvi</b>  صحبت`,
      updated: AT,
      published: AT,
    });
    expect(entry.link[0]["@_href"]).toBe(`http://localhost:3000/ar/events/${eventId}`);
  });

  test("tells first what has changed last, and what is called off", async () => {
    const off = await buildEvent(db, { title: "Keilausta", at: AT });
    await buildEvent(db, { title: "Shakkia", at: addHours(AT, -1) });
    await cancelEvent(db, { by: off.by, eventId: off.eventId, at: addHours(AT, 1) });
    const { feed } = parser.parse(await atom());
    expect(feed.entry.map(({ title }: { title: string }) => title)).toEqual([
      "Peruttu: Keilausta",
      "Shakkia",
    ]);
    expect(feed.updated).toBe(addHours(AT, 1));
  });

  test("without anything to tell is still a feed", async () => {
    const { feed } = parser.parse(await atom());
    expect(feed).toMatchObject({ id: url, updated: "2026-01-01T00:00:00Z" });
  });
});

test("an element leaves out what is missing and escapes what it is given", () => {
  const piece = element("a", { b: `<"&'>`, c: undefined }, null, "x\ud800 < y", element("d", {}));
  expect(document(piece)).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>\n<a b="&lt;&quot;&amp;'&gt;">x &lt; y<d/></a>\n`,
  );
});

describe("the GeoJSON", () => {
  test("has a point for each date, longitude first, narrowed like the list", async () => {
    const { eventId } = await buildEvent(db, { title: nasty, at: AT });
    await buildEvent(db, { kind: "information", at: AT });
    const read = JSON.parse(await geoJson(db, { ...asked("kind=leisure"), at: AT }));
    expect(read.type).toBe("FeatureCollection");
    expect(read.features).toMatchObject([
      {
        type: "Feature",
        id: eventId,
        geometry: { type: "Point", coordinates: [24.95352, 60.18371] },
        properties: {
          kind: "leisure",
          municipality: "Helsinki",
          cancelled: false,
          url: `http://localhost:3000/fi/events/${eventId}`,
        },
      },
    ]);
  });
});

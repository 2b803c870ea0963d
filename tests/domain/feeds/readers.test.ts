import { beforeEach, describe, expect, test } from "vitest";
import { addHours, type Instant } from "#app/domain/day.ts";
import { atomFeed } from "#app/domain/feeds/atom.server.ts";
import { FeedQuery } from "#app/domain/feeds/forms.ts";
import { geoJson } from "#app/domain/feeds/geojson.server.ts";
import { linkedEvents } from "#app/domain/feeds/linked-events/events.server.ts";
import { LinkedEventsQuery } from "#app/domain/feeds/linked-events/query.ts";
import { cancelEvent } from "#app/domain/gatherings/dates.server.ts";
import { writeWays } from "#app/domain/places/ways.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent, buildPlace } from "#tests/support/gatherings.ts";
import {
  readByCheckGeoJson,
  readByFeedParser,
  readByJsonLd,
  readBySchema,
  readBySupercluster,
  readByXmlParser,
} from "#tests/support/readers.ts";
import { buildCoordinator } from "#tests/support/world.ts";

/** Each feed is read alike by two programs that have nothing in common; calendars in `calendar.test.ts`. */
const AT = new Date(Date.now() - 60_000).toISOString().replace(/\.\d+Z$/, "Z") as Instant;
const TITLES = ['Sauna & "löyly" <ilmainen>', "صحبت با هم – قهوه", "Perhepäivä 👨‍👩‍👦"];
const way = "Raitiovaunu 1. ".repeat(40);

let db: Db;
beforeEach(async () => {
  db = await freshDatabase();
  const by = await buildCoordinator(db);
  const placeId = await buildPlace(db, { by, lat: 61.498, lon: 23.755, at: AT });
  await writeWays(db, { by, placeId, ways: [{ language: "fi", text: way }], at: AT });
  for (const [place, title] of TITLES.entries()) {
    const { eventId } = await buildEvent(db, {
      ...{ by, placeId, title, capacity: 12, facts: ["free", "outdoors"] as const },
      at: addHours(AT, -place),
      startsAt: addHours(AT, 48 + place),
    });
    if (place === 2) await cancelEvent(db, { by, eventId, at: addHours(AT, -place) });
  }
});

const asked = (query = "") => readFields(new URLSearchParams(query), FeedQuery);

describe("two readers understand the same", () => {
  test("of the Atom feed", async () => {
    const url = "http://localhost:3000/events.atom";
    const xml = await atomFeed(db, { ...asked(), url, at: AT });
    const read = await readByFeedParser(xml);
    expect(readByXmlParser(xml)).toEqual(read);
    expect(read.map(({ title }) => title)).toEqual([
      ...TITLES.slice(0, 2),
      `Peruttu: ${TITLES[2]}`,
    ]);
    expect(read[0]).toMatchObject({
      id: expect.stringMatching(/^tag:localhost,2026:event\/\w+$/),
      link: expect.stringMatching(/^http:\/\/localhost:3000\/fi\/events\/\w+$/),
      updated: AT,
    });
    const empty = await atomFeed(db, { ...asked("q=mitään"), url, at: AT });
    expect([await readByFeedParser(empty), readByXmlParser(empty)]).toEqual([[], []]);
  });

  test("of the GeoJSON", async () => {
    const json = await geoJson(db, { ...asked(), at: AT });
    const read = readByCheckGeoJson(json);
    const rounded = ({ lon, lat, ...point }: (typeof read)[number]) => ({
      ...point,
      lon: lon.toFixed(4),
      lat: lat.toFixed(4),
    });
    expect(read.map(({ title }) => title)).toEqual(TITLES);
    const byTitle = (a: { title: string }, b: { title: string }) => (a.title < b.title ? -1 : 1);
    expect(readBySupercluster(json).map(rounded).sort(byTitle)).toEqual(
      read.map(rounded).sort(byTitle),
    );
    expect(read[0]).toMatchObject({ lon: 23.755, lat: 61.498 });
    expect(readByCheckGeoJson(await geoJson(db, { ...asked("q=mitään"), at: AT }))).toEqual([]);
  });

  test("of Linked Events, in full and with addresses alone", async () => {
    for (const include of ["", "location,keywords,audience,in_language,super_event,sub_events"]) {
      const query = LinkedEventsQuery.parse({ sort: "start_time", include });
      const { data } = await linkedEvents(db, query, "http://localhost:3000/");
      const read = JSON.parse(JSON.stringify(data)).map(readBySchema);
      expect(await Promise.all(data.map(readByJsonLd))).toEqual(read);
      expect(read.map(({ name }: { name: string }) => name)).toEqual(TITLES);
      expect(data[0]).toMatchObject({
        environment: "out",
        location_extra_info: { fi: way.slice(0, 400) },
        maximum_attendee_capacity: 12,
      });
    }
  });
});

import { beforeAll, describe, expect, test } from "vitest";
import { addDays, helsinkiInstant, now, today } from "#app/domain/day.ts";
import { cancelEvent } from "#app/domain/gatherings/dates.server.ts";
import { EventFilterQuery } from "#app/domain/gatherings/forms.ts";
import { cancelSignUp } from "#app/domain/gatherings/sign-up-link.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import { answerAtHand, versionNow } from "#app/http/kept-answers.server.ts";
import { loader as atom } from "#app/routes/feeds/atom.ts";
import { loader as calendar } from "#app/routes/feeds/calendar.ts";
import { loader as geojson } from "#app/routes/feeds/geojson.ts";
import { loader as embedded } from "#app/routes/public/embed/events.tsx";
import { hrefOfFeed, hrefOfFilter } from "#app/routes/public/events/filter-href.ts";
import { loader as list } from "#app/routes/public/events/route.tsx";
import type { Db } from "#db/open.ts";
import { buildEvent, buildPlace, someContact } from "#tests/support/gatherings.ts";
import { get } from "#tests/support/requests.ts";
import { house } from "#tests/support/world.ts";

const FEEDS = [
  [calendar, "/events.ics"],
  [atom, "/events.atom"],
  [geojson, "/events.geojson"],
  [embedded, "/fi/embed/events"],
] as const;

let db: Db;
let wanted: Awaited<ReturnType<typeof buildEvent>>;
let other: Awaited<ReturnType<typeof buildEvent>>;
beforeAll(async () => {
  db = await house();
  const turku = await buildPlace(db, { municipalityCode: "853", stepFree: "unknown" });
  wanted = await buildEvent(db, {
    kind: "learning_group",
    languages: ["so"],
    facts: ["food_served"],
    placeId: turku,
    title: "Keilausta",
    capacity: 1,
    startsAt: helsinkiInstant(addDays(today(), 250), "09:00"),
  });
  other = await buildEvent(db, {
    languages: ["ar"],
    facts: ["quiet"],
    title: "Jalkapalloa",
    capacity: 1,
    startsAt: helsinkiInstant(addDays(today(), 100), "18:00"),
  });
  await signUp(db, {
    eventId: other.eventId,
    name: "Ali",
    contact: someContact(),
    language: "fi",
  });
});

const feed = async (loader: Parameters<typeof get>[0], path: string) =>
  (await get(loader, path)).text();

describe("what the list is narrowed by", () => {
  const QUERIES = {
    q: "keilau",
    kind: "learning_group",
    language: "so",
    municipality: "853",
    from: addDays(today(), 200),
    part: "morning",
    fact: "food_served",
    free: "yes",
  };

  test.each(Object.entries(QUERIES))("%s narrows every feed the same way", async (name, value) => {
    const asked = readFields(new URLSearchParams({ [name]: value }), EventFilterQuery);
    const page = await feed(list, hrefOfFilter("/fi/events", asked));
    expect([page.includes(wanted.eventId), page.includes(other.eventId)]).toEqual([true, false]);
    for (const [loader, path] of FEEDS) {
      const said = await feed(loader, hrefOfFeed(path, { ...asked, readIn: "fi" }));
      const found = [wanted, other].map(({ eventId }) => said.includes(eventId));
      expect([path, ...found]).toEqual([path, true, false]);
    }
  });

  test("this week is nothing that is months ahead", async () => {
    const asked = EventFilterQuery.parse({ when: "this_week" });
    for (const [loader, path] of FEEDS) {
      const said = await feed(loader, hrefOfFeed(path, { ...asked, readIn: "fi" }));
      expect(said).not.toContain(wanted.eventId);
    }
  });
});

test("free places are asked anew after every sign-up, and what is called off is still told", async () => {
  const url = "/events.ics?free=yes";
  expect(await feed(calendar, url)).toContain(wanted.eventId);
  const man = { name: "Omar", contact: someContact(), language: "fi" as const, at: now() };
  const { token } = await signUp(db, { eventId: wanted.eventId, ...man });
  expect(await answerAtHand(url, await versionNow())).toBeUndefined();
  expect(await feed(calendar, url)).not.toContain(wanted.eventId);
  await cancelSignUp(db, { token: token ?? "" });
  expect(await feed(calendar, url)).toContain(wanted.eventId);
  await cancelEvent(db, { by: other.by, eventId: other.eventId });
  expect(await feed(calendar, url)).toContain("STATUS:CANCELLED");
});

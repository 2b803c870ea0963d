import type { LoaderFunctionArgs } from "@remix-run/node";
import { beforeAll, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, helsinkiInstant, today } from "#app/domain/day.ts";
import { cancelEvent } from "#app/domain/gatherings/dates.server.ts";
import { loader as event } from "#app/routes/feeds/linked-events/event.ts";
import { loader as events } from "#app/routes/feeds/linked-events/events.ts";
import { loader as keyword } from "#app/routes/feeds/linked-events/keyword.ts";
import { loader as keywords } from "#app/routes/feeds/linked-events/keywords.ts";
import { loader as language } from "#app/routes/feeds/linked-events/language.ts";
import { loader as languages } from "#app/routes/feeds/linked-events/languages.ts";
import { loader as place } from "#app/routes/feeds/linked-events/place.ts";
import { loader as places } from "#app/routes/feeds/linked-events/places.ts";
import { loader as root } from "#app/routes/feeds/linked-events/root.ts";
import { loader as unknown } from "#app/routes/feeds/linked-events/unknown.ts";
import { buildEvent, buildGathering, buildPlace } from "#tests/support/gatherings.ts";
import {
  LinkedEventShape,
  LinkedKeywordShape,
  LinkedPlaceShape,
  listOf,
} from "#tests/support/linked-events.ts";
import { get } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

const at = (days: number) => helsinkiInstant(addDays(today(), days), "17:30");
type Built = Awaited<ReturnType<typeof buildEvent>>;
let by: Coordinator;
let football: Built[];
let talk: Built;
let tampere: string;

beforeAll(async () => {
  const db = await house();
  by = await buildCoordinator(db);
  tampere = await buildPlace(db, {
    by,
    ...{ name: "Metso", municipalityCode: "837", lat: 61.498, lon: 23.755 },
  });
  const say = (code: string, title: string) => ({
    ...{ language: code, title, summary: `${title}.`, description: "Eka.\n\n<Toka>" },
  });
  const gatheringId = await buildGathering(db, {
    by,
    texts: [say("fi", "Jalkapalloa"), say("ar", "كرة القدم")],
    facts: ["free", "sport_clothes", "outdoors"],
    languages: ["fi", "ar"],
  });
  const date = { by, gatheringId };
  football = [
    await buildEvent(db, { ...date, startsAt: at(2) }),
    await buildEvent(db, { ...date, startsAt: at(9) }),
    await buildEvent(db, { ...date, startsAt: at(16) }),
  ];
  talk = await buildEvent(db, {
    ...{ by, kind: "learning_group", placeId: tampere, startsAt: at(4), facts: ["food_served"] },
    ...{ texts: [say("so", "Sheeko")], languages: ["so"] },
  });
  await buildEvent(db, { by, published: false, startsAt: at(3) });
  await cancelEvent(db, { by, eventId: football[1]?.eventId as string });
});

const idOf = (own: string | undefined) => `veljeksi:${own}`;
async function read(loader: (args: LoaderFunctionArgs) => unknown, path: string, id?: string) {
  const url = `/linked-events/v1/${path}${id === undefined ? "" : `${id}/`}`;
  const answer = await get(loader, url, { params: id === undefined ? {} : { id } });
  return { status: answer.status, answer, json: JSON.parse(await answer.text()) };
}
const list = async (query: string) =>
  listOf(LinkedEventShape).parse((await read(events, `event/?${query}`)).json);
const names = async (query: string) =>
  (await list(`sort=start_time&super_event_type=none&${query}`)).data.map(
    ({ name }) => name.fi ?? name.so,
  );

describe("/linked-events/v1/event/", () => {
  test("has the shape of the cities' own, dates and above them what recurs", async () => {
    const { meta, data } = await list("sort=start_time");
    expect(meta).toEqual({ count: 5, next: null, previous: null });
    const [first, group] = [data[1], data[0]].sort((one) => (one?.super_event ? -1 : 1));
    expect(first).toMatchObject({
      id: idOf(football[0]?.eventId),
      "@id": `http://localhost:3000/linked-events/v1/event/${idOf(football[0]?.eventId)}/`,
      name: { fi: "Jalkapalloa", ar: "كرة القدم" },
      description: { fi: "<p>Eka.</p><p>&lt;Toka&gt;</p>" },
      event_status: "EventScheduled",
      start_time: at(2),
      offers: [{ is_free: true }],
      super_event: { "@id": group?.["@id"] },
    });
    expect(group).toMatchObject({ super_event_type: "recurring", super_event: null });
    expect(group?.sub_events).toHaveLength(3);
    const alone = data.find(({ id }) => id === idOf(talk.eventId));
    expect(alone).toMatchObject({ super_event: null, offers: [] });
  });

  test("gives pages with their neighbours", async () => {
    const second = await list("page_size=2&page=2&sort=start_time");
    expect(second.data).toHaveLength(2);
    expect(second.meta).toEqual({
      count: 5,
      next: "http://localhost:3000/linked-events/v1/event/?page_size=2&page=3&sort=start_time",
      previous: "http://localhost:3000/linked-events/v1/event/?page_size=2&page=1&sort=start_time",
    });
    const named = await list("sort=-name&super_event_type=none");
    expect(named.data.map(({ name }) => name.fi ?? name.so)[0]).toBe("Sheeko");
    expect((await list("page=77")).data).toEqual([]);
    expect((await list("page_size=1000")).data).toHaveLength(5);
  });

  test.each([
    ["start=today", ["Jalkapalloa", "Sheeko", "Jalkapalloa", "Jalkapalloa"]],
    ["start=now&end=2099-01-01", ["Jalkapalloa", "Sheeko", "Jalkapalloa", "Jalkapalloa"]],
    [`start=${addDays(today(), 10)}`, ["Jalkapalloa"]],
    [`end=${addDays(today(), 4)}`, ["Jalkapalloa", "Sheeko"]],
    [`end=${at(4)}`, ["Jalkapalloa"]],
    ["end=2020-01-01", []],
    ["keyword=yso:p14004", ["Sheeko"]],
    ["keyword=yso:p14004,yso:p916&page_size=3", ["Jalkapalloa", "Sheeko", "Jalkapalloa"]],
    ["keyword=yso:p1", []],
    ["language=so", ["Sheeko"]],
    ["language=ar", ["Jalkapalloa", "Jalkapalloa", "Jalkapalloa"]],
    ["bbox=23,61,24,62", ["Sheeko"]],
    ["is_free=true&end=today", []],
    ["is_free=false", []],
    ["days=3", ["Jalkapalloa"]],
    ["keyword_AND=yso:p916,yso:p14004", []],
    ["keyword!=yso:p916", ["Sheeko"]],
    ["in_language=ar&translation=so", []],
    ["translation=so", ["Sheeko"]],
    ["event_status=EventCancelled,EventPostponed", ["Jalkapalloa"]],
    ["event_type=Course,Volunteering", []],
    ["data_source=veljeksi&publisher=veljeksi&hide_recurring_children=true", ["Sheeko"]],
    ["super_event=none", ["Sheeko"]],
    ["is_free=True", ["Jalkapalloa", "Jalkapalloa", "Jalkapalloa"]],
    ["text=SHEEKO", ["Sheeko"]],
    ["nonsense=1&keyword=yso:p3670", ["Sheeko"]],
  ])("narrows by %s", async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  test("narrows by place, by super event and by ids", async () => {
    expect(await names(`location=${idOf(tampere)}`)).toEqual(["Sheeko"]);
    expect(await names(`super_event=${idOf(football[0]?.gatheringId)}`)).toHaveLength(3);
    expect(await names(`ids=${idOf(talk.eventId)}`)).toEqual(["Sheeko"]);
    expect((await list("super_event_type=recurring")).data).toHaveLength(1);
    expect((await list("super_event_type=recurring,none")).data).toHaveLength(5);
  });

  test("includes the things themselves when asked", async () => {
    const [one] = (await list(`ids=${idOf(talk.eventId)}&include=location,keywords`)).data;
    expect(LinkedPlaceShape.parse(one?.location)).toMatchObject({ name: { fi: "Metso" } });
    expect(one?.keywords.map((each) => LinkedKeywordShape.parse(each).name.fi)).toEqual([
      "maahanmuuttajat",
      "miehet",
      "keskustelu",
      "ruoka",
    ]);
    const series = `ids=${idOf(football[0]?.gatheringId)}&include=sub_events,in_language`;
    const { json } = await read(events, `event/?${series}`);
    expect(json.data[0].sub_events).toHaveLength(3);
    expect(json.data[0].sub_events[0]).toMatchObject({ name: { fi: "Jalkapalloa" } });
    expect(json.data[0].in_language[0]).toMatchObject({ "@type": "Language" });
  });

  test.each([
    "start=soon",
    "end=2026-99-99",
    "bbox=1,2,3",
    "page=0",
    "page=x",
    "sort=price",
    "days=0",
    "is_free=maybe",
  ])("says 400 to %s and which word it was", async (query) => {
    const { status, json } = await read(events, `event/?${query}`);
    expect(status).toBe(400);
    expect(Object.keys(json.detail)).toEqual([query.split("=")[0]]);
  });

  test("may be read by pages of other sites, and is not sent twice", async () => {
    const { answer } = await read(events, "event/");
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(answer.headers.get("Content-Type")).toBe("application/json; charset=utf-8");
    const headers = { "If-None-Match": answer.headers.get("ETag") as string };
    expect((await get(events, "/linked-events/v1/event/", { headers })).status).toBe(304);
  });
});

describe("one thing", () => {
  test("is found by its id: a date, what it is a date of, a place, a keyword, a language", async () => {
    const { eventId, gatheringId } = football[1] as Built;
    const date = await read(event, "event/", idOf(eventId));
    expect(LinkedEventShape.parse(date.json).event_status).toBe("EventCancelled");
    const group = await read(event, "event/", idOf(gatheringId));
    expect(LinkedEventShape.parse(group.json).super_event_type).toBe("recurring");
    const where = await read(place, "place/", idOf(tampere));
    expect(LinkedPlaceShape.parse(where.json).position.coordinates).toEqual([23.755, 61.498]);
    const concept = await read(keyword, "keyword/", "yso:p8173");
    expect(LinkedKeywordShape.parse(concept.json)).toMatchObject({ n_events: 4 });
    expect((await read(language, "language/", "so")).json).toMatchObject({ id: "so" });
  });

  test.each([
    ["event", event],
    ["place", place],
    ["keyword", keyword],
    ["language", language],
    ["organization", unknown],
  ])("that is not there is 404 in JSON: %s", async (kind, loader) => {
    for (const id of ["", "veljeksi:", "veljeksi:unknown", "helmet:1", "yso:p1", "constructor"]) {
      const { status, json } = await read(loader, `${kind}/`, id);
      expect([status, json]).toEqual([404, { detail: "Not found." }]);
    }
  });

  test("is found from where an importer begins", async () => {
    const { json } = await read(root, "");
    expect(json.event).toBe("http://localhost:3000/linked-events/v1/event/");
    expect(Object.keys(json)).toEqual(["event", "place", "keyword", "language"]);
  });

  test("stands in the list of its kind, where most is first, or by a word of its name", async () => {
    const concepts = (await read(keywords, "keyword/")).json.data;
    const counts = concepts.map((one: { n_events: number }) => one.n_events);
    expect(counts).toEqual(counts.toSorted((a: number, b: number) => b - a));
    expect((await read(keywords, "keyword/?text=LIIKUNTA")).json.data).toMatchObject([
      { id: "yso:p916" },
    ]);
    expect((await read(places, "place/?text=metso")).json.meta.count).toBe(1);
    const found = listOf(LinkedPlaceShape).parse((await read(places, "place/")).json);
    expect(found.data.map(({ id }) => id)).toContain(idOf(tampere));
    expect(
      listOf(LinkedKeywordShape).parse((await read(keywords, "keyword/")).json).data,
    ).toHaveLength(6);
    expect((await read(languages, "language/")).json.meta.count).toBe(3);
  });
});

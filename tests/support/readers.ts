import { Readable } from "node:stream";
import { check } from "@placemarkio/check-geojson";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import FeedParser from "feedparser";
import jsonld from "jsonld";
import Supercluster from "supercluster";
import { LINKED_EVENT_SCHEMA } from "./linked-event-schema.ts";

/** Programs that others have written, and what they make of our feeds. `calendars.ts` has those of calendars. */

export type ReadNews = { id: string; title: string; link: string; updated: string };

const instant = (date: Date | null) => date?.toISOString().replace(".000Z", "Z") ?? "";

/** An Atom feed as feedparser reads it, on which readers of feeds are built. */
export async function readByFeedParser(xml: string): Promise<ReadNews[]> {
  const news: ReadNews[] = [];
  for await (const item of Readable.from([xml]).pipe(new FeedParser({}))) {
    const { guid, title, link, date } = item as FeedParser.Item;
    news.push({ id: guid, title: title ?? "", link: link ?? "", updated: instant(date) });
  }
  return news;
}

/** The same as fast-xml-parser reads it, which knows XML and nothing of feeds. */
export function readByXmlParser(xml: string): ReadNews[] {
  const faults = XMLValidator.validate(xml);
  if (faults !== true) throw new Error(faults.err.msg);
  const options = { ignoreAttributes: false, htmlEntities: true };
  const list = ["entry", "link"];
  const { feed } = new XMLParser({ ...options, isArray: (name) => list.includes(name) }).parse(xml);
  type Entry = { id: string; title: string; updated: string; link: Record<string, string>[] };
  return ((feed.entry ?? []) as Entry[]).map(({ id, title, updated, link }) => ({
    id,
    title: String(title),
    updated,
    link: link.find((one) => one["@_rel"] === "alternate")?.["@_href"] ?? "",
  }));
}

export type ReadPoint = { title: string; lon: number; lat: number };

/** GeoJSON as check-geojson reads it, with a JSON parser of its own; it throws where RFC 7946 is broken. */
export function readByCheckGeoJson(text: string): ReadPoint[] {
  const read = check(text);
  if (read.type !== "FeatureCollection") throw new Error(read.type);
  return read.features.map(({ geometry, properties }) => {
    if (geometry?.type !== "Point") throw new Error(String(geometry?.type));
    const [lon, lat] = geometry.coordinates as [number, number];
    return { title: String(properties?.title), lon, lat };
  });
}

/** The same as supercluster reads it, which maps are drawn with. */
export function readBySupercluster(text: string): ReadPoint[] {
  const map = new Supercluster<{ title: string }>({ radius: 0, maxZoom: 0 });
  map.load(JSON.parse(text).features);
  return map.getClusters([-180, -85, 180, 85], 16).map(({ geometry, properties }) => {
    const [lon, lat] = geometry.coordinates as [number, number];
    return { title: (properties as { title: string }).title, lon, lat };
  });
}

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);
const isLinkedEvent = ajv.compile(LINKED_EVENT_SCHEMA);

export type ReadLinked = { id: string; name: string; starts: string; place: string };

type Linked = {
  "@id": string;
  name: { fi: string };
  start_time: string;
  location: { "@id": string };
};

/** An event as the cities' API description has it; throws with every field that is otherwise. */
export function readBySchema(event: unknown): ReadLinked {
  if (!isLinkedEvent(event)) throw new Error(ajv.errorsText(isLinkedEvent.errors));
  const read = event as Linked;
  return {
    id: read["@id"],
    name: read.name.fi,
    starts: read.start_time,
    place: read.location["@id"],
  };
}

const SCHEMA_ORG = "http://schema.org/";
/** What https://schema.org/ answers in short: every word of it is one of its vocabulary. */
const documentLoader = async (documentUrl: string) => ({
  documentUrl,
  document: { "@context": { "@vocab": SCHEMA_ORG } },
});

/** The same as jsonld reads it: by the rules of JSON-LD alone. */
export async function readByJsonLd(event: object): Promise<ReadLinked> {
  const [read] = await jsonld.expand(event as never, { documentLoader: documentLoader as never });
  type Node = { "@id": string; "@value": string } & { [word: string]: Node[] };
  const node = read as unknown as Node;
  const its = (from: Node, word: string) => from[SCHEMA_ORG + word]?.[0] as Node;
  return {
    id: node["@id"],
    name: its(its(node, "name"), "fi")["@value"],
    starts: its(node, "start_time")["@value"],
    place: its(node, "location")["@id"],
  };
}

import type { Feature, FeatureCollection, Position } from "geojson";
import GeoJSONVT, { type RawTile } from "geojson-vt";
import { feature } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";
import { DETAIL_CELLS } from "./detail-cells.ts";
import { EDITION } from "./edition.ts";
import { smoothLine, smoothRing } from "./smooth.ts";

/** What a shape is, in the order in which shapes are painted. */
export type Layer = "land" | "river" | "lake" | "border";

/** Up to this zoom the one overview file has all that can be seen; beyond it the detail cells do. */
const OVERVIEW_ZOOM = 8;

/** The zoom of the grid by which the detail is cut (scripts/basemap/box.ts). */
const CELL_ZOOM = 8;

const DEEPEST_ZOOM = 16;

const opened = new Map<string, Promise<GeoJSONVT>>();

/** The shapes of one map tile. Fetches the file that has them when it is first needed. */
export async function shapesOf(z: number, x: number, y: number): Promise<RawTile | null> {
  try {
    return (await open(fileOf(z, x, y))).getTileRaw(z, x, y);
  } catch {
    return (await open("overview")).getTileRaw(z, x, y);
  }
}

function fileOf(z: number, x: number, y: number): string {
  if (z <= OVERVIEW_ZOOM) return "overview";
  const cell = `${x >> (z - CELL_ZOOM)}-${y >> (z - CELL_ZOOM)}`;
  return DETAIL_CELLS.has(cell) ? `detail/${cell}` : "overview";
}

function open(file: string): Promise<GeoJSONVT> {
  const known = opened.get(file);
  if (known) return known;
  const loading = load(file);
  opened.set(file, loading);
  loading.catch(() => opened.delete(file));
  return loading;
}

async function load(file: string): Promise<GeoJSONVT> {
  const response = await fetch(`/basemap/${file}.json?${EDITION}`);
  if (!response.ok) throw new Error(`basemap ${file}: ${response.status}`);
  const topology = (await response.json()) as BaseTopology;
  return new GeoJSONVT(smoothed(topology, file === "overview" ? 1 : 2), {
    maxZoom: DEEPEST_ZOOM,
    tolerance: 2,
    buffer: 128,
    indexMaxPoints: 2_000,
  });
}

type BaseTopology = Topology<Record<"land" | "lakes" | "rivers" | "borders", GeometryObject>>;

/** Every shape by itself and without corners, in the order in which it is painted. */
function smoothed(topology: BaseTopology, rounds: number): FeatureCollection {
  const { land, lakes, rivers, borders } = topology.objects;
  return {
    type: "FeatureCollection",
    features: [
      ...shapes(topology, land, "land", rounds),
      ...shapes(topology, rivers, "river", rounds),
      ...shapes(topology, lakes, "lake", rounds),
      ...shapes(topology, borders, "border", rounds),
    ],
  };
}

function shapes(
  topology: BaseTopology,
  object: GeometryObject,
  layer: Layer,
  rounds: number,
): Feature[] {
  const made = feature(topology, object);
  const whole = made.type === "FeatureCollection" ? made.features : [made];
  return whole.flatMap(({ geometry }) => {
    switch (geometry?.type) {
      case "Polygon":
        return [area(geometry.coordinates)];
      case "MultiPolygon":
        return geometry.coordinates.map(area);
      case "LineString":
        return [line(geometry.coordinates)];
      case "MultiLineString":
        return geometry.coordinates.map(line);
      default:
        return [];
    }
  });

  function area(rings: Position[][]): Feature {
    const coordinates = rings.map((ring) => smoothRing(ring, rounds));
    return { type: "Feature", properties: { layer }, geometry: { type: "Polygon", coordinates } };
  }

  function line(points: Position[]): Feature {
    const coordinates = smoothLine(points, rounds);
    return {
      type: "Feature",
      properties: { layer },
      geometry: { type: "LineString", coordinates },
    };
  }
}

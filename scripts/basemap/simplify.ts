import type { MultiLineString, Position } from "geojson";
import type {
  GeometryCollection,
  MultiLineString as Lines,
  Topology,
} from "topojson-specification";
import type { Box } from "./box.ts";
import { km2PerDegree2, kmFromFinland } from "./finland.ts";
import type { Areas } from "./shoreline.ts";
import { fromWorkshop } from "./workshop.ts";

export type Layers = {
  land: Areas;
  lakes: Areas;
  rivers: MultiLineString;
  borders: MultiLineString;
};

export type BaseTopology = Topology<{
  land: GeometryCollection;
  lakes: GeometryCollection;
  rivers: Lines;
  borders: Lines;
}>;

export type Detail = {
  /** Bends of a shore smaller than this many square kilometres are straightened in Finland. */
  smallestBendKm2: number;
  /** Islands and lakes smaller than this many square kilometres are left out in Finland. */
  smallestRingKm2: number;
  /** So many kilometres away from Finland twice as much may be left out along each side. */
  doublesAtKm: number;
};

type Weight = (corners: Position[]) => number;

const { topology } = fromWorkshop<{ topology(objects: Layers): BaseTopology }>("topojson-server");
const { presimplify, simplify, filter, filterWeight } = fromWorkshop<{
  presimplify(topology: BaseTopology, weight: Weight): BaseTopology;
  simplify(topology: BaseTopology, smallest: number): BaseTopology;
  filter(topology: BaseTopology, keep: (ring: Position[]) => boolean): BaseTopology;
  filterWeight(
    topology: BaseTopology,
    smallest: number,
    weight: Weight,
  ): (ring: Position[]) => boolean;
}>("topojson-simplify");

/** Visvalingam's simplification, with areas counted for less the further they are from Finland. */
export function simplified(layers: Layers, box: Box, detail: Detail): BaseTopology {
  const weight: Weight = (corners) => {
    const [lon = 0, lat = 0] = corners[1] ?? [];
    if (isCornerOf(box, lon, lat)) return Number.POSITIVE_INFINITY;
    const coarser = 1 + kmFromFinland(lon, lat) / detail.doublesAtKm;
    return (degrees2(corners) * km2PerDegree2(lat)) / coarser ** 2;
  };
  const simple = simplify(presimplify(topology(layers), weight), detail.smallestBendKm2);
  return filter(simple, filterWeight(simple, detail.smallestRingKm2, weight));
}

function isCornerOf([west, south, east, north]: Box, lon: number, lat: number): boolean {
  return (lon === west || lon === east) && (lat === south || lat === north);
}

function degrees2(corners: Position[]): number {
  let twice = 0;
  let [fromX = 0, fromY = 0] = corners.at(-1) ?? [];
  for (const [toX = 0, toY = 0] of corners) {
    twice += fromX * toY - toX * fromY;
    [fromX, fromY] = [toX, toY];
  }
  return Math.abs(twice) / 2;
}

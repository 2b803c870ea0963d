import { readFileSync } from "node:fs";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import type { Box } from "./box.ts";
import { km2PerDegree2 } from "./finland.ts";
import type { Areas } from "./shoreline.ts";
import { fromWorkshop, workshopFile } from "./workshop.ts";

/** The size of a raster cell: about 220 m both ways at 61° north. */
const CELL = { lon: 0.004, lat: 0.002 };

/**
 * The lakes that GSHHG does not know, from OpenStreetMap through geo-maps.
 *
 * geo-maps carries OpenStreetMap's lakes reduced to squares of 1.2 km and the parts of squares. We
 * fill them into a raster, blur it and follow the half-way line, which gives back a soft shape of
 * about the right size in the right place. Where GSHHG has a lake, GSHHG's is kept.
 */
export function smallLakes(box: Box, known: Areas, land: Areas): Lake[] {
  const size = {
    width: Math.round((box[2] - box[0]) / CELL.lon),
    height: Math.round((box[3] - box[1]) / CELL.lat),
  };
  const raster = (polygons: Position[][][]) => filled(polygons, box, size);
  const taken = raster(known.features.map(({ geometry }) => geometry.coordinates));
  const dry = raster(land.features.map(({ geometry }) => geometry.coordinates));
  const lakes = raster(readLakes(box));
  fromWorkshop<{ blur2(raster: object, radius: number): void }>("d3-array").blur2(
    { data: lakes, ...size },
    1.6,
  );

  const contour = fromWorkshop<{ contours(): Contours }>("d3-contour")
    .contours()
    .size([size.width, size.height])
    .contour(lakes, 0.42);
  const free = contour.coordinates.filter(([shore = []]) =>
    shore.every(([x = 0, y = 0]) => {
      const cell = Math.floor(y) * size.width + Math.floor(x);
      return dry[cell] === 1 && taken[cell] === 0;
    }),
  );
  return free.map((rings, id) => ({
    type: "Feature",
    properties: { id, km2: km2(rings[0] ?? [], box) },
    geometry: { type: "Polygon", coordinates: rings.map((ring) => inDegrees(ring, box)) },
  }));
}

export type Lake = Feature<Polygon, { id: number; km2: number }>;

type Contours = {
  size(size: [number, number]): Contours;
  contour(values: Float32Array, threshold: number): MultiPolygon;
};

function readLakes([west, south, east, north]: Box): Position[][][] {
  const file = workshopFile("@geo-maps/earth-lakes-100m/map.geo.json");
  const { geometries } = JSON.parse(readFileSync(file, "utf8")) as { geometries: MultiPolygon[] };
  return geometries
    .flatMap(({ coordinates }) => coordinates)
    .filter(([shore]) => {
      const [lon = 0, lat = 0] = shore?.[0] ?? [];
      return lon > west && lon < east && lat > south && lat < north;
    });
}

/** 1 in the cells whose middle lies in a polygon, row by row from the south. */
function filled(
  polygons: Polygon["coordinates"][],
  [west, south]: Box,
  { width, height }: { width: number; height: number },
): Float32Array {
  const raster = new Float32Array(width * height);
  for (const rings of polygons) {
    const crossings = new Map<number, number[]>();
    for (const ring of rings) {
      let [fromX, fromY] = cell(ring.at(-1));
      for (const corner of ring) {
        const [toX, toY] = cell(corner);
        const last = Math.min(height - 1, Math.ceil(Math.max(fromY, toY) - 0.5) - 1);
        for (let row = Math.max(0, Math.ceil(Math.min(fromY, toY) - 0.5)); row <= last; row++) {
          const x = fromX + ((row + 0.5 - fromY) / (toY - fromY)) * (toX - fromX);
          crossings.set(row, [...(crossings.get(row) ?? []), x]);
        }
        [fromX, fromY] = [toX, toY];
      }
    }
    for (const [row, xs] of crossings) {
      xs.sort((a, b) => a - b);
      for (let pair = 0; pair + 1 < xs.length; pair += 2) {
        const start = Math.max(0, Math.ceil((xs[pair] ?? 0) - 0.5));
        const end = Math.min(width, Math.ceil((xs[pair + 1] ?? 0) - 0.5));
        if (start < end) raster.fill(1, row * width + start, row * width + end);
      }
    }
  }
  return raster;

  function cell(corner: Position = [0, 0]): [number, number] {
    return [((corner[0] ?? 0) - west) / CELL.lon, ((corner[1] ?? 0) - south) / CELL.lat];
  }
}

function inDegrees(ring: Position[], [west, south]: Box): Position[] {
  return ring.map(([x = 0, y = 0]) => [west + x * CELL.lon, south + y * CELL.lat]);
}

function km2(ring: Position[], box: Box): number {
  let twice = 0;
  for (let index = 1; index < ring.length; index++) {
    const [ax = 0, ay = 0] = ring[index - 1] ?? [];
    const [bx = 0, by = 0] = ring[index] ?? [];
    twice += ax * by - bx * ay;
  }
  const lat = box[1] + (ring[0]?.[1] ?? 0) * CELL.lat;
  return (Math.abs(twice) / 2) * CELL.lon * CELL.lat * km2PerDegree2(lat);
}

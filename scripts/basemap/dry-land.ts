import type { Position } from "geojson";
import { distanceKm } from "#app/domain/places/distance.ts";
import type { Areas } from "./shoreline.ts";
import { mapshaper } from "./workshop.ts";

/** GSHHG's lakes may lie a kilometre off; people's houses are dry at least this far around. */
const DRY_KM = 0.4;

/**
 * Tampere stands between two lakes, which GSHHG lets run into each other. The shores here are
 * those of Santalahti, Särkänniemi and Naistenlahti in the north, of Rahola, Tahmela, Pyynikki
 * and Hatanpää in the south, to about 200 m.
 */
const ISTHMUS_OF_TAMPERE: Position[] = [
  [23.62, 61.516],
  [23.665, 61.5155],
  [23.69, 61.511],
  [23.712, 61.5085],
  [23.74, 61.506],
  [23.755, 61.5045],
  [23.77, 61.506],
  [23.786, 61.509],
  [23.8, 61.512],
  [23.8, 61.48],
  [23.76, 61.482],
  [23.752, 61.489],
  [23.736, 61.4932],
  [23.72, 61.4945],
  [23.704, 61.4963],
  [23.685, 61.4978],
  [23.66, 61.4968],
  [23.62, 61.495],
  [23.62, 61.516],
];

/** Lielahti, Niemenranta and Lentävänniemi, west of Näsijärvi, to about 300 m. */
const LENTAVANNIEMI: Position[] = [
  [23.6, 61.514],
  [23.695, 61.51],
  [23.701, 61.52],
  [23.703, 61.531],
  [23.697, 61.541],
  [23.672, 61.546],
  [23.64, 61.545],
  [23.6, 61.54],
  [23.6, 61.514],
];

type Spot = { lon: number; lat: number };

/** The lakes without the ground that people live on. */
export async function without(lakes: Areas, homes: Spot[]): Promise<Areas> {
  const circles = homes.flatMap((home) => wayAshore(home, lakes)).map((spot) => [circle(spot)]);
  const dry = {
    type: "MultiPolygon",
    coordinates: [[ISTHMUS_OF_TAMPERE], [LENTAVANNIEMI], ...circles],
  };
  const made = await mapshaper(
    "-i lakes.json dry.json combine-files -target lakes -erase dry -explode -o kept.json geojson-type=FeatureCollection",
    { "lakes.json": JSON.stringify(lakes), "dry.json": JSON.stringify(dry) },
  );
  return JSON.parse(String(made["kept.json"])) as Areas;
}

/** A home, and if it is in a lake the steps to the nearest shore: so it gets a cape and no island. */
function wayAshore(home: Spot, lakes: Areas): Spot[] {
  const lake = lakes.features.find(({ geometry }) => isInside(home, geometry.coordinates[0] ?? []));
  if (!lake) return [home];
  const shore = lake.geometry.coordinates
    .flat()
    .map(([lon = 0, lat = 0]) => ({ lon, lat }))
    .reduce((best, spot) => (distanceKm(home, spot) < distanceKm(home, best) ? spot : best));
  const steps = Math.ceil(distanceKm(home, shore) / (DRY_KM / 2));
  return Array.from({ length: steps + 1 }, (_, step) => ({
    lon: home.lon + ((shore.lon - home.lon) * step) / Math.max(1, steps),
    lat: home.lat + ((shore.lat - home.lat) * step) / Math.max(1, steps),
  }));
}

function isInside({ lon, lat }: Spot, ring: Position[]): boolean {
  let inside = false;
  let [fromX = 0, fromY = 0] = ring.at(-1) ?? [];
  for (const [toX = 0, toY = 0] of ring) {
    const crosses = toY > lat !== fromY > lat;
    if (crosses && lon < fromX + ((lat - fromY) / (toY - fromY)) * (toX - fromX)) inside = !inside;
    [fromX, fromY] = [toX, toY];
  }
  return inside;
}

function circle({ lat, lon }: Spot): Position[] {
  const corners = 16;
  const north = DRY_KM / 111.32;
  const east = north / Math.cos((lat * Math.PI) / 180);
  return Array.from({ length: corners + 1 }, (_, corner) => {
    const turn = (2 * Math.PI * (corner % corners)) / corners;
    return [lon + east * Math.cos(turn), lat + north * Math.sin(turn)];
  });
}

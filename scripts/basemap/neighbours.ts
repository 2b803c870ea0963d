import { distanceKm } from "#app/domain/places/distance.ts";
import type { District } from "./districts.ts";
import type { Municipality } from "./municipalities.ts";
import { fromWorkshop } from "./workshop.ts";

/** Two villages further apart than this are no neighbours, even if nothing lies between them. */
const FURTHEST_KM = { amongTowns: 28, amongVillages: 60, inTheNorth: 140 };

/** North of this villages lie far apart. */
const NORTH_OF = 65.5;

/** Municipalities with so many people have villages close to each other. */
const TOWN = 15_000;

/**
 * Which municipalities touch, as far as their villages tell: a triangulation joins each village
 * with those around it, and where a side joins two municipalities they count as neighbours. It
 * errs where a municipality has a corner without a village, and across lakes and bays.
 */
export function neighboursOf(all: Municipality[], districts: District[]): Map<string, string[]> {
  const places = [
    ...all.map(({ code, lat, lon }) => ({ code, lat, lon })),
    ...districts.map(({ municipalityCode: code, lat, lon }) => ({ code, lat, lon })),
  ];
  const towns = new Set(all.filter(({ population }) => population > TOWN).map(({ code }) => code));
  const flat = places.flatMap(({ lat, lon }) => [lon * Math.cos((lat * Math.PI) / 180), lat]);
  const { default: Delaunator } = fromWorkshop<{
    default: new (flat: number[]) => { triangles: Uint32Array };
  }>("delaunator");
  const { triangles } = new Delaunator(flat);

  const neighbours = new Map(all.map(({ code }) => [code, new Set<string>()]));
  for (let corner = 0; corner < triangles.length; corner++) {
    const next = corner % 3 === 2 ? corner - 2 : corner + 1;
    const a = places[triangles[corner] ?? 0];
    const b = places[triangles[next] ?? 0];
    if (!a || !b || a.code === b.code) continue;
    if (distanceKm(a, b) > furthestKm(a, towns.has(a.code) || towns.has(b.code))) continue;
    neighbours.get(a.code)?.add(b.code);
    neighbours.get(b.code)?.add(a.code);
  }
  return new Map([...neighbours].map(([code, others]) => [code, [...others].sort()]));
}

function furthestKm({ lat }: { lat: number }, amongTowns: boolean): number {
  if (lat > NORTH_OF) return FURTHEST_KM.inTheNorth;
  return amongTowns ? FURTHEST_KM.amongTowns : FURTHEST_KM.amongVillages;
}

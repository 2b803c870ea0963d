import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FeatureCollection, LineString, Point, Polygon, Position } from "geojson";
import type { Box } from "./box.ts";
import { mapshaper } from "./workshop.ts";

export type Areas = FeatureCollection<Polygon, { id: number }>;

/** GSHHG's resolutions: full, and high (simplified to about 200 m). */
export type Resolution = "f" | "h";

/**
 * Land (lakes filled in) and lakes inside a box, from GSHHG through Debian's `gmt`.
 *
 * GMT gives shorelines as loose lines, so faces are built between them and the frame, and GMT is
 * asked of a point inside each face whether it is wet.
 */
export async function shoreline(box: Box, resolution: Resolution) {
  const framed = [...(await lines(box, resolution, "-W")), frame(box)];
  const made = await mapshaper(
    "-i lines.json -snap interval=0.00005 -polygons -each 'id=this.id' -o faces.json -points inner -o points.json",
    { "lines.json": JSON.stringify({ type: "MultiLineString", coordinates: framed }) },
  );
  const faces = JSON.parse(String(made["faces.json"])) as Areas;
  const points = JSON.parse(String(made["points.json"])) as FeatureCollection<
    Point,
    { id: number }
  >;
  const sea = among(points, box, resolution, "k/s/s/s/s");
  const water = among(points, box, resolution, "s/s/k/s/k");
  return {
    land: await merged(only(faces, (id) => !sea.has(id))),
    lakes: only(faces, (id) => water.has(id)),
  };
}

/** Permanent rivers inside a box, as lines. */
export function rivers(box: Box, resolution: Resolution): Promise<Position[][]> {
  return lines(box, resolution, "-Ir");
}

async function lines(box: Box, resolution: Resolution, kind: "-W" | "-Ir"): Promise<Position[][]> {
  const dump = gmt("coast", region(box), `-D${resolution}`, "-M", kind);
  const coordinates = dump.split(/^>.*\n/m).map((part) =>
    part
      .split("\n")
      .filter((row) => row && !row.startsWith("#"))
      .map((row) => row.split("\t").map((degrees) => Math.round(Number(degrees) * 1e5) / 1e5)),
  );
  const whole = { type: "MultiLineString", coordinates: coordinates.filter((line) => line[1]) };
  const clipped = await mapshaper(
    `-i lines.json -clip bbox=${box} -explode -o clipped.json format=geojson geojson-type=FeatureCollection`,
    { "lines.json": JSON.stringify(whole) },
  );
  const made = JSON.parse(String(clipped["clipped.json"])) as FeatureCollection<LineString>;
  return made.features.map((feature) => feature.geometry.coordinates);
}

/** Which of the points lie in the kind of place that `-N` keeps (GMT's select). */
function among(
  points: FeatureCollection<Point, { id: number }>,
  box: Box,
  resolution: Resolution,
  keep: string,
): Set<number> {
  const folder = mkdtempSync(join(tmpdir(), "shoreline-"));
  const file = join(folder, "points.txt");
  const rows = points.features.map((point) =>
    [...point.geometry.coordinates, point.properties.id].join("\t"),
  );
  writeFileSync(file, rows.join("\n"));
  const kept = gmt("select", file, region(box), `-D${resolution}`, `-N${keep}`);
  rmSync(folder, { recursive: true });
  return new Set(kept.split("\n").map((row) => Number(row.split("\t")[2])));
}

async function merged(areas: Areas): Promise<Areas> {
  const made = await mapshaper(
    "-i areas.json -dissolve -explode -o merged.json geojson-type=FeatureCollection",
    {
      "areas.json": JSON.stringify(areas),
    },
  );
  return JSON.parse(String(made["merged.json"])) as Areas;
}

function only(areas: Areas, wanted: (id: number) => boolean): Areas {
  return { ...areas, features: areas.features.filter(({ properties }) => wanted(properties.id)) };
}

function frame([west, south, east, north]: Box): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function region([west, south, east, north]: Box): string {
  return `-R${west}/${east}/${south}/${north}`;
}

function gmt(...args: string[]): string {
  return execFileSync("gmt", args, {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    stdio: ["ignore", "pipe", "ignore"],
  });
}

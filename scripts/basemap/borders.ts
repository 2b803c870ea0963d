import { readFileSync } from "node:fs";
import type { FeatureCollection, LineString, Position } from "geojson";
import type { Box } from "./box.ts";
import { mapshaper, workshopFile } from "./workshop.ts";

/**
 * The borders between countries on land, as lines, from OpenStreetMap through geo-maps. Åland,
 * which geo-maps has as a country of its own, is Finland.
 */
export async function borders(box: Box): Promise<Position[][]> {
  const file = workshopFile("@geo-maps/countries-coastline-100m/map.geo.json");
  const made = await mapshaper(
    `-i countries.json -clip bbox=${box} -each 'A3 = A3 === "ALA" ? "FIN" : A3' -snap interval=0.0001 -dissolve A3 -innerlines -explode -o borders.json geojson-type=FeatureCollection`,
    { "countries.json": readFileSync(file) },
  );
  const lines = JSON.parse(String(made["borders.json"])) as FeatureCollection<LineString>;
  return lines.features.map(({ geometry }) => geometry.coordinates);
}

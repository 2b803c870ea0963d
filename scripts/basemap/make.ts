import { borders } from "./borders.ts";
import { AROUND_FINLAND, type Box, NORTHERN_EUROPE } from "./box.ts";
import { districts } from "./districts.ts";
import { without } from "./dry-land.ts";
import { writeEdition } from "./edition.ts";
import { writeDetail, writeOverview } from "./files.ts";
import { settlements } from "./geonames.ts";
import { municipalities, postcodes } from "./municipalities.ts";
import { type Resolution, rivers, shoreline } from "./shoreline.ts";
import { type Layers, simplified } from "./simplify.ts";
import { smallLakes } from "./small-lakes.ts";

/** The overview is drawn up to zoom 8, where a pixel is 300 m. */
const OVERVIEW = { smallestBendKm2: 0.55, smallestRingKm2: 1.1, doublesAtKm: 25 };

/** The detail is drawn from zoom 9 on, where a pixel is 150 m, until a pixel is 10 m. */
const DETAIL = { smallestBendKm2: 0.024, smallestRingKm2: 0.055, doublesAtKm: 8 };

/** Small lakes are a rough guess at their shape, so that only those that matter are shown. */
const SMALL_LAKES_KM2 = { overview: 8, detail: 1.5 };

const around = await layers(AROUND_FINLAND, "f");
const afar = { ...(await layers(NORTHERN_EUROPE, "h")), rivers: around.rivers };
const small = smallLakes(AROUND_FINLAND, around.lakes, around.land);
around.lakes = await without(around.lakes, homes());
around.lakes.features.push(
  ...small.filter(({ properties }) => properties.km2 > SMALL_LAKES_KM2.detail),
);
afar.lakes.features.push(
  ...small.filter(({ properties }) => properties.km2 > SMALL_LAKES_KM2.overview),
);

writeOverview(simplified(afar, NORTHERN_EUROPE, OVERVIEW));
await writeDetail(simplified(around, AROUND_FINLAND, DETAIL));
writeEdition();

/** Every settlement and quarter that the gazetteer knows. */
function homes() {
  const rows = postcodes();
  const known = settlements();
  const towns = municipalities(rows, known);
  return [...towns, ...districts(towns, known, rows)];
}

async function layers(box: Box, resolution: Resolution): Promise<Layers> {
  return {
    ...(await shoreline(box, resolution)),
    rivers: { type: "MultiLineString", coordinates: await rivers(box, resolution) },
    borders: { type: "MultiLineString", coordinates: await borders(box) },
  };
}

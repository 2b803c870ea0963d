import { borders } from "./borders.ts";
import { AROUND_FINLAND, type Box, NORTHERN_EUROPE } from "./box.ts";
import { writeDetail, writeOverview } from "./files.ts";
import { type Resolution, rivers, shoreline } from "./shoreline.ts";
import { type Layers, simplified } from "./simplify.ts";
import { smallLakes } from "./small-lakes.ts";

/** The overview is drawn up to zoom 8, where a pixel is 300 m. */
const OVERVIEW = { smallestBendKm2: 0.55, smallestRingKm2: 1.1, doublesAtKm: 25 };

/** The detail is drawn from zoom 9 on, where a pixel is 150 m, until a pixel is 10 m. */
const DETAIL = { smallestBendKm2: 0.02, smallestRingKm2: 0.045, doublesAtKm: 8 };

/** Small lakes are a rough guess at their shape, so that only those that matter are shown. */
const SMALL_LAKES_KM2 = { overview: 8, detail: 1.5 };

const around = await layers(AROUND_FINLAND, "f");
const afar = { ...(await layers(NORTHERN_EUROPE, "h")), rivers: around.rivers };
const small = smallLakes(AROUND_FINLAND, around.lakes, around.land);
around.lakes.features.push(
  ...small.filter(({ properties }) => properties.km2 > SMALL_LAKES_KM2.detail),
);
afar.lakes.features.push(
  ...small.filter(({ properties }) => properties.km2 > SMALL_LAKES_KM2.overview),
);

writeOverview(simplified(afar, OVERVIEW));
await writeDetail(simplified(around, DETAIL));

async function layers(box: Box, resolution: Resolution): Promise<Layers> {
  return {
    ...(await shoreline(box, resolution)),
    rivers: { type: "MultiLineString", coordinates: await rivers(box, resolution) },
    borders: { type: "MultiLineString", coordinates: await borders(box) },
  };
}

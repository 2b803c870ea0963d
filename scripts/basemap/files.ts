import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { boxOfCell, type Cell, cellAt } from "./box.ts";
import { kmFromFinland } from "./finland.ts";
import type { BaseTopology } from "./simplify.ts";
import { fromWorkshop, mapshaper } from "./workshop.ts";

const PUBLIC = "public/basemap";
const NAMES_OF_CELLS = "app/browser/map/detail-cells.ts";

/** Steps across one file's width: some 250 m in the overview, 20 m in a detail file. */
const STEPS = { overview: 13_000, detail: 4_096 };

const { quantize } = fromWorkshop<{
  quantize(topology: BaseTopology, steps: number): BaseTopology;
}>("topojson-client");

export function writeOverview(topology: BaseTopology): void {
  mkdirSync(PUBLIC, { recursive: true });
  writeFileSync(`${PUBLIC}/overview.json`, JSON.stringify(quantize(topology, STEPS.overview)));
}

/** One file per cell of the web map grid that touches Finland, and the list of them for the map. */
export async function writeDetail(topology: BaseTopology): Promise<void> {
  rmSync(`${PUBLIC}/detail`, { recursive: true, force: true });
  mkdirSync(`${PUBLIC}/detail`, { recursive: true });
  const whole = JSON.stringify(topology);
  const cells = finnishCells();
  for (const cell of cells) {
    const clipped = await mapshaper(
      `-i whole.json -clip bbox=${boxOfCell(cell)} target=* -o cell.json format=topojson no-quantization`,
      { "whole.json": whole },
    );
    const part = JSON.parse(String(clipped["cell.json"])) as BaseTopology;
    writeFileSync(
      `${PUBLIC}/detail/${cell.x}-${cell.y}.json`,
      JSON.stringify(quantize(part, STEPS.detail)),
    );
  }
  writeFileSync(NAMES_OF_CELLS, listOf(cells));
}

function finnishCells(): Cell[] {
  const found = new Map<string, Cell>();
  for (let lat = 59.3; lat < 70.4; lat += 0.05) {
    for (let lon = 18.5; lon < 32.5; lon += 0.05) {
      const cell = cellAt(lon, lat);
      if (kmFromFinland(lon, lat) === 0) found.set(`${cell.x}-${cell.y}`, cell);
    }
  }
  return [...found.values()].sort((a, b) => a.x - b.x || a.y - b.y);
}

function listOf(cells: Cell[]): string {
  const names = cells.map(({ x, y }) => `  "${x}-${y}",\n`).join("");
  return `/** Made by scripts/basemap: the cells (x-y at zoom 8) that have a detail file. */
export const DETAIL_CELLS: ReadonlySet<string> = new Set([
${names}]);
`;
}

import type { RawTile } from "geojson-vt";
import type { Colours } from "./colours.ts";
import type { Layer } from "./shapes.ts";

/** geojson-vt counts a tile's width in so many steps. */
const EXTENT = 4096;

/** Our rivers run up to a kilometre beside their beds: closer than this they would mislead. */
const RIVERS_UNTIL = 10;

type Path = (Int16Array | Int32Array)[];

/** Paints one tile: sea, a soft shallow edge, land, rivers, lakes, borders. */
export function paint(
  canvas: HTMLCanvasElement,
  shapes: RawTile | null,
  colours: Colours,
  zoom: number,
): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const scale = canvas.width / EXTENT;
  const pixel = canvas.width / 256;
  context.fillStyle = colours.sea;
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (!shapes) return;

  context.lineJoin = "round";
  context.lineCap = "round";
  const land = pathOf(pathsOf(shapes, "land"), scale);
  stroke(context, land, colours.shallows, shoreWidth(zoom) * pixel);
  context.fillStyle = colours.land;
  context.fill(land);

  if (zoom <= RIVERS_UNTIL) {
    const rivers = pathOf(pathsOf(shapes, "river"), scale);
    stroke(context, rivers, colours.lake, riverWidth(zoom) * pixel);
  }

  context.fillStyle = colours.lake;
  context.fill(pathOf(pathsOf(shapes, "lake"), scale), "evenodd");

  context.setLineDash([4 * pixel, 3 * pixel]);
  stroke(context, pathOf(pathsOf(shapes, "border"), scale), colours.border, pixel);
}

function stroke(
  context: CanvasRenderingContext2D,
  path: Path2D,
  colour: string,
  width: number,
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(path);
}

function shoreWidth(zoom: number): number {
  return Math.min(12, Math.max(2, (zoom - 3) * 0.8));
}

function riverWidth(zoom: number): number {
  return Math.min(5, Math.max(0.6, (zoom - 4) * 0.45));
}

function pathsOf(shapes: RawTile, layer: Layer): Path[] {
  return shapes.features.flatMap((shape) =>
    shape.tags?.layer === layer && (shape.type === 2 || shape.type === 3) ? [shape.geometry] : [],
  );
}

function pathOf(paths: Path[], scale: number): Path2D {
  const path = new Path2D();
  for (const line of paths.flat()) {
    for (let index = 0; index < line.length; index += 2) {
      const x = (line[index] ?? 0) * scale;
      const y = (line[index + 1] ?? 0) * scale;
      if (index === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
  }
  return path;
}

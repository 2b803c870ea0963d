import type { Kind } from "./names.ts";

/** How a name is written: size in pixels, weight, slant, and whether a dot marks the spot. */
export type Look = { size: number; weight: number; italic: boolean; dot: boolean };

export type Placed = { x: number; y: number; box: Rectangle };
export type Rectangle = { left: number; top: number; right: number; bottom: number };

/** From this zoom on a town is an area and no longer a spot. */
const TOWNS_ARE_AREAS = 10;

const ROOM = 5;

/** So far above or below its spot a name stands when a marker or a larger one is on it. */
const CLEAR_OF_MARKER = [25, 34];

export function lookOf(kind: Kind, from: number, zoom: number): Look {
  if (kind === "water") return { size: 12, weight: 400, italic: true, dot: false };
  if (kind === "quarter") return { size: 12, weight: 500, italic: false, dot: false };
  const dot = zoom < TOWNS_ARE_AREAS;
  if (kind === "abroad") return { size: 12, weight: 400, italic: false, dot };
  if (from <= 3) return { size: zoom < 7 ? 14 : 16, weight: 650, italic: false, dot };
  const isOld = from < zoom - 1;
  return { size: isOld ? 14 : 13, weight: isOld ? 600 : 500, italic: false, dot };
}

/** Where a name of this width fits beside its spot (or on it) without touching another; or nowhere. */
export function place(
  spot: { x: number; y: number },
  width: number,
  look: Look,
  taken: Rectangle[],
): Placed | null {
  const half = look.size * 0.6;
  for (const [dx, dy] of triesFor(look, width)) {
    const x = spot.x + dx;
    const y = spot.y + dy;
    const box = {
      left: x - width / 2 - ROOM,
      top: y - half - ROOM / 2,
      right: x + width / 2 + ROOM,
      bottom: y + half + ROOM / 2,
    };
    if (!taken.some((other) => overlap(box, other))) return { x, y, box };
  }
  return null;
}

/** Steps from the spot to try, the best first. A water's name stands on the water or nowhere. */
function triesFor(look: Look, width: number): [dx: number, dy: number][] {
  if (look.italic) return [[0, 0]];
  if (look.dot) {
    const beside = width / 2 + 7;
    const above = look.size * 0.95;
    return [
      [beside, 0],
      [-beside, 0],
      [0, -above],
      [0, above],
    ];
  }
  const clear = CLEAR_OF_MARKER.flatMap((far): [number, number][] => [
    [0, -far],
    [0, far],
  ]);
  return [[0, 0], ...clear];
}

export function squareAround({ x, y }: { x: number; y: number }, reach: number): Rectangle {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** West, south, east and north in degrees (WGS 84). */
export type Box = [number, number, number, number];

/** What the overview shows: wide enough that a broad screen never sees the edge of the world. */
export const NORTHERN_EUROPE: Box = [-6, 53, 56, 73.5];

/** What the detail shows. Finland lies well inside. */
export const AROUND_FINLAND: Box = [16, 58, 34, 71.5];

/** The zoom of the web map grid by which the detail is cut into files. */
export const DETAIL_ZOOM = 8;

/** How far a detail file reaches over its own edge, as a part of its width, so that no seam shows. */
const OVERLAP = 0.03;

export type Cell = { x: number; y: number };

/** The cell of the web map grid (XYZ, DETAIL_ZOOM) with some overlap, in degrees. */
export function boxOfCell({ x, y }: Cell): Box {
  return [
    longitude(x - OVERLAP),
    latitude(y + 1 + OVERLAP),
    longitude(x + 1 + OVERLAP),
    latitude(y - OVERLAP),
  ];
}

export function cellAt(lon: number, lat: number): Cell {
  const cells = 2 ** DETAIL_ZOOM;
  const mercator = Math.asinh(Math.tan((lat * Math.PI) / 180));
  return {
    x: Math.floor(((lon + 180) / 360) * cells),
    y: Math.floor(((1 - mercator / Math.PI) / 2) * cells),
  };
}

function longitude(x: number): number {
  return (x / 2 ** DETAIL_ZOOM) * 360 - 180;
}

function latitude(y: number): number {
  const mercator = Math.PI * (1 - (2 * y) / 2 ** DETAIL_ZOOM);
  return (Math.atan(Math.sinh(mercator)) * 180) / Math.PI;
}

/** Finland with its waters, roughly: 20 corners that no Finnish shore lies outside of. */
const CORNERS: [number, number][] = [
  [18.9, 60.6],
  [19.0, 59.6],
  [22.8, 59.45],
  [25.0, 59.7],
  [27.6, 60.05],
  [28.3, 60.8],
  [30.2, 61.6],
  [31.8, 62.9],
  [30.4, 64.0],
  [30.2, 65.8],
  [29.4, 66.9],
  [30.3, 67.8],
  [28.8, 68.3],
  [29.4, 69.6],
  [27.9, 70.25],
  [25.6, 69.9],
  [25.4, 68.9],
  [20.5, 69.3],
  [23.4, 67.6],
  [23.5, 66.2],
  [24.0, 65.3],
  [20.4, 63.5],
];

const KM_PER_DEGREE = 111.32;

/** Square kilometres per square degree at this latitude. */
export function km2PerDegree2(lat: number): number {
  return KM_PER_DEGREE ** 2 * Math.cos((lat * Math.PI) / 180);
}

/** How far a point lies from Finland, in kilometres; 0 inside. */
export function kmFromFinland(lon: number, lat: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  let inside = false;
  const east = Math.cos((lat * Math.PI) / 180) * KM_PER_DEGREE;
  let [fromX, fromY] = offset(CORNERS.at(-1) ?? [0, 0]);
  for (const corner of CORNERS) {
    const [toX, toY] = offset(corner);
    if (toY > 0 !== fromY > 0 && 0 < fromX - (fromY * (toX - fromX)) / (toY - fromY)) {
      inside = !inside;
    }
    nearest = Math.min(nearest, distanceToOrigin(fromX, fromY, toX, toY));
    [fromX, fromY] = [toX, toY];
  }
  return inside ? 0 : nearest;

  function offset([x, y]: [number, number]): [number, number] {
    return [(x - lon) * east, (y - lat) * KM_PER_DEGREE];
  }
}

function distanceToOrigin(ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy)));
  return Math.hypot(ax + along * dx, ay + along * dy);
}

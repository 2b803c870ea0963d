import type { Position } from "geojson";

/**
 * A shore without corners (Chaikin): each round cuts every corner a quarter along its sides. The
 * files keep few points, so that they are small; this gives back the soft line that they stand for.
 */
export function smoothRing(ring: Position[], rounds: number): Position[] {
  let smooth = ring;
  for (let round = 0; round < rounds; round++) {
    const cut = cutCorners(smooth);
    const [first] = cut;
    smooth = first ? [...cut, first] : cut;
  }
  return smooth;
}

/** The same for a line, whose ends stay where they are. */
export function smoothLine(line: Position[], rounds: number): Position[] {
  const [start, end] = [line[0], line.at(-1)];
  if (line.length < 3 || !start || !end) return line;
  let smooth = line;
  for (let round = 0; round < rounds; round++) smooth = [start, ...cutCorners(smooth), end];
  return smooth;
}

function cutCorners(line: Position[]): Position[] {
  const cut: Position[] = [];
  for (let index = 1; index < line.length; index++) {
    const [ax = 0, ay = 0] = line[index - 1] ?? [];
    const [bx = 0, by = 0] = line[index] ?? [];
    cut.push([ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25]);
    cut.push([ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75]);
  }
  return cut;
}

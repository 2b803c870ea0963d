import fc from "fast-check";
import {
  CADENCE_PARTS,
  type Cadence,
  type CadenceNumber,
  type CadencePart,
} from "#app/domain/cadence-numbers.ts";

/** Whatever numbers an office may set. */
export const anyCadence: fc.Arbitrary<Cadence> = fc.record({
  before: anyPart("before"),
  friendship: anyPart("friendship"),
  work: anyPart("work"),
}) as unknown as fc.Arbitrary<Cadence>;

function anyPart(part: CadencePart) {
  const numbers: [string, CadenceNumber][] = Object.entries(CADENCE_PARTS[part]);
  return fc.record(
    Object.fromEntries(
      numbers.map(([name, { least, most }]) => [name, fc.integer({ min: least, max: most })]),
    ),
  );
}

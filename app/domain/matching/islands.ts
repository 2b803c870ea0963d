import { NOBODY } from "./assignment.ts";
import type { PlanTable } from "./plan-table.ts";

/** Men who fit somebody among each other and nobody else: a language, a town. By places in the table. */
export type Island = { participants: number[]; supportPersons: number[] };

/**
 * The islands of those whom a pin has not placed yet. Each can be paired up by itself: exact, and
 * faster than all at once.
 */
export function islandsOf({
  table: { participants, supportPersons, broken },
  supportOf,
  taken,
}: {
  table: PlanTable;
  supportOf: Int32Array;
  taken: Int32Array;
}): Island[] {
  const unseenParticipants = new Set<number>();
  participants.forEach((_, row) => {
    if (supportOf[row] === NOBODY) unseenParticipants.add(row);
  });
  const unseenSupport = new Set<number>();
  supportPersons.forEach(({ places }, column) => {
    if (places > (taken[column] as number)) unseenSupport.add(column);
  });
  const columns = supportPersons.length;
  const islands: Island[] = [];
  for (const first of unseenParticipants) {
    unseenParticipants.delete(first);
    const island: Island = { participants: [first], supportPersons: [] };
    const { participants: rows, supportPersons: others } = island;
    let column = 0;
    for (let row = 0; row < rows.length; row++) {
      for (const other of unseenSupport) {
        if (broken[(rows[row] as number) * columns + other] !== 0) continue;
        unseenSupport.delete(other);
        others.push(other);
      }
      for (; column < others.length; column++) {
        for (const next of unseenParticipants) {
          if (broken[next * columns + (others[column] as number)] !== 0) continue;
          unseenParticipants.delete(next);
          rows.push(next);
        }
      }
    }
    if (others.length > 0)
      islands.push({ participants: sorted(rows), supportPersons: sorted(others) });
  }
  return islands;
}

function sorted(places: number[]) {
  return places.toSorted((one, other) => one - other);
}

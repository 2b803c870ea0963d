import { munkres } from "munkres";

/**
 * Who could be put together with whom, and how much that is worth: a whole number above 0, or 0 where
 * the two must not come together. Row after row in one piece.
 */
export type Worths = { rows: number; columns: number; of: Int32Array | Float64Array };

export const NOBODY = -1;

/**
 * The column of each row, or NOBODY, such that the total of worths is greatest; one such choice where
 * there are several (`ties.ts` decides between them). Exact: worths are whole numbers, and neither
 * they nor any sum of a few of them leaves the 53 bits in which doubles count exactly.
 */
export function mostWorth(worths: Worths): Int32Array {
  if (worths.rows <= worths.columns) return chosenColumns(worths);
  // The library is two to three times faster when the fewer of the two choose: mostly the support persons.
  const chosen = new Int32Array(worths.rows).fill(NOBODY);
  chosenColumns(turned(worths)).forEach((row, column) => {
    if (row !== NOBODY) chosen[row] = column;
  });
  return chosen;
}

function chosenColumns({ rows, columns, of: worths }: Worths): Int32Array {
  const chosen = new Int32Array(rows).fill(NOBODY);
  if (rows === 0 || columns === 0) return chosen;
  negate(worths);
  const costs = Array.from({ length: rows }, (_, row) =>
    worths.subarray(row * columns, (row + 1) * columns),
  );
  const pairs = munkres(costs);
  negate(worths);
  for (const [row, column] of pairs) {
    if ((worths[row * columns + column] as number) > 0) chosen[row] = column;
  }
  return chosen;
}

/** Columns as rows. */
function turned({ rows, columns, of }: Worths): Worths {
  const other = of instanceof Int32Array ? new Int32Array(of.length) : new Float64Array(of.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      other[column * rows + row] = of[row * columns + column] as number;
    }
  }
  return { rows: columns, columns: rows, of: other };
}

/** In place and back again: a plan for two thousand and two thousand is 20 MB, which need not be there twice. */
function negate(worths: Worths["of"]) {
  for (let place = 0; place < worths.length; place++) worths[place] = -(worths[place] as number);
}

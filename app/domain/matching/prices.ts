import { NOBODY, type Worths } from "./assignment.ts";

/**
 * The proof that a choice is worth most (linear programming duality): a price for each row and column,
 * never negative, such that the two prices of every possible pair cover its worth, those of a chosen
 * pair exactly, and whoever is left alone costs nothing. Every choice worth as much chooses among the
 * pairs that are covered exactly, and leaves no one alone who has a price.
 */
export type Prices = { ofRow: Float64Array; ofColumn: Float64Array };

/** The lowest prices of the columns. Throws when the choice is not worth most: there are none then. */
export function pricesOf({ rows, columns, of: worths }: Worths, chosen: Int32Array): Prices {
  const rowOf = rowsOf(chosen, columns);
  const ofColumn = new Float64Array(columns);
  const ofRow = new Float64Array(rows);
  const rounds = new Int32Array(rows);
  const waiting: number[] = [];
  const isWaiting = new Uint8Array(rows).fill(1);
  for (let row = 0; row < rows; row++) {
    const column = chosen[row] as number;
    if (column !== NOBODY) ofRow[row] = worths[row * columns + column] as number;
    waiting.push(row);
  }
  for (let place = 0; place < waiting.length; place++) {
    const row = waiting[place] as number;
    isWaiting[row] = 0;
    rounds[row] = (rounds[row] as number) + 1;
    if ((rounds[row] as number) > rows + 1)
      throw new Error("A better choice exists: a circle gains");
    const price = ofRow[row] as number;
    const from = row * columns;
    for (let column = 0; column < columns; column++) {
      const worth = worths[from + column] as number;
      if (worth === 0 || worth - price <= (ofColumn[column] as number)) continue;
      ofColumn[column] = worth - price;
      const other = rowOf[column] as number;
      if (other === NOBODY) throw new Error("A better choice exists: a column is left alone");
      ofRow[other] = (worths[other * columns + column] as number) - (ofColumn[column] as number);
      if ((ofRow[other] as number) < 0)
        throw new Error("A better choice exists: a row should wait");
      if (isWaiting[other] === 0) waiting.push(other);
      isWaiting[other] = 1;
    }
  }
  return { ofRow, ofColumn };
}

/** The row that has chosen each column, or NOBODY. */
export function rowsOf(chosen: Int32Array, columns: number): Int32Array {
  const rowOf = new Int32Array(columns).fill(NOBODY);
  chosen.forEach((column, row) => {
    if (column !== NOBODY) rowOf[column] = row;
  });
  return rowOf;
}

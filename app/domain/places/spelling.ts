/**
 * How many letters must be changed, added, left out or swapped with the next to turn one word into
 * the other (optimal string alignment). Counts no further than `most` + 1, and so looks only at
 * the letters that stand no more than `most` apart.
 */
export function editsBetween(a: string, b: string, most: number): number {
  const tooMany = most + 1;
  if (Math.abs(a.length - b.length) > most || lettersMissing(a, b, most)) return tooMany;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const first = Math.max(1, row - most);
    const last = Math.min(b.length, row + most);
    const current = new Array<number>(b.length + 1).fill(tooMany);
    if (row <= most) current[0] = row;
    let fewest = current[0] ?? tooMany;
    for (let column = first; column <= last; column++) {
      const edits = Math.min(
        at(above, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1),
        at(above, column) + 1,
        at(current, column - 1) + 1,
        isSwap(a, b, row, column) ? at(before, column - 2) + 1 : tooMany,
      );
      current[column] = edits;
      if (edits < fewest) fewest = edits;
    }
    if (fewest > most) return tooMany;
    before = above;
    above = current;
  }
  return Math.min(at(above, b.length), tooMany);

  function at(row: number[], column: number): number {
    return row[column] ?? tooMany;
  }
}

function isSwap(a: string, b: string, row: number, column: number): boolean {
  return row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
}

/** Most words differ in so many letters that their order need not be looked at. */
function lettersMissing(a: string, b: string, most: number): boolean {
  let missing = 0;
  for (const letter of a) {
    if (!b.includes(letter)) missing++;
    if (missing > most) return true;
  }
  return false;
}

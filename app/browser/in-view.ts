/**
 * In a row that scrolls sideways, the current way is where the eye is. Only the row moves: the page stays
 * where its address or an error has led.
 */
export function enhance(row: HTMLElement) {
  const current = row.querySelector("[aria-current]");
  if (!current) return;
  const [inner, outer] = [current.getBoundingClientRect(), row.getBoundingClientRect()];
  row.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
}

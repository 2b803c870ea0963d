/** In a row that scrolls sideways, the current way is where the eye is. */
export function enhance(row: HTMLElement) {
  row.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
}

/** A button that opens the browser's own print window. */
export function enhance(button: HTMLElement) {
  button.addEventListener("click", () => window.print());
}

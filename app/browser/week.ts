/**
 * Makes the heads of the week table press whole rows and columns: "every evening" in one tap.
 * A full line is emptied, anything else is filled.
 */
export function enhance(table: HTMLElement) {
  for (const head of table.querySelectorAll<HTMLTableCellElement>("th[scope]")) {
    const words = head.querySelector(".week-head");
    if (!words) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = words.className;
    button.append(...words.childNodes);
    button.addEventListener("click", () => fill(boxesBeside(table, head)));
    words.replaceWith(button);
  }
}

function boxesBeside(table: HTMLElement, head: HTMLTableCellElement): HTMLInputElement[] {
  if (head.scope === "row") return [...(head.parentElement?.querySelectorAll("input") ?? [])];
  const column = head.cellIndex + 1;
  return [...table.querySelectorAll<HTMLInputElement>(`tbody td:nth-child(${column}) input`)];
}

function fill(boxes: HTMLInputElement[]) {
  const full = boxes.every((box) => box.checked);
  for (const box of boxes) box.checked = !full;
}

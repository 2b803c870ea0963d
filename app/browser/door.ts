import { keepCopy } from "./door-copy.ts";
import { addFind } from "./door-find.ts";
import { AHEAD_MS, type Kept, keptHere, enhance as throughPocket } from "./pocket.ts";

/** The list at the door: a tap shows at once, whether it has been sent or waits in the pocket. */
export function enhance(door: HTMLElement) {
  const ofThisDoor = `/door/${door.dataset.door}/`;
  if (`${location.pathname}/`.endsWith(ofThisDoor)) keepOpening(door, ofThisDoor);
  const { apply, rowOf, rows } = listOf(door);
  addFind(door, rows);
  for (const kept of keptHere()) if (kept.to.includes(ofThisDoor) && !kept.refused) apply(kept);
  throughPocket(door);
  document.addEventListener("taken", () => door.querySelector("[data-door-offline]")?.remove());
  door.addEventListener("kept", (event) => {
    const { detail } = event as CustomEvent<Kept>;
    apply(detail);
    if (!detail.to.endsWith("/walk-ins")) return focusIn(detail);
    (event.target as HTMLFormElement).reset();
  });

  /** The button that was pressed is gone: its reverse gets the focus. */
  function focusIn({ to }: Kept) {
    const [, man] = /\/sign-ups\/(\w+)\//.exec(to) ?? [];
    const shown = [...(man ? (rowOf(man)?.querySelectorAll("button") ?? []) : [])];
    shown.find((button) => button.checkVisibility?.())?.focus();
  }
}

/**
 * Keeps the page as the server knows it, so that it opens without a network: what has arrived is on it,
 * what still waits in the pocket is not.
 */
function keepOpening(door: HTMLElement, ofThisDoor: string) {
  const page = document.cloneNode(true) as Document;
  page.querySelector("main > [data-focus]")?.remove();
  const copied = page.querySelector<HTMLElement>("[data-door]");
  if (!copied) return;
  copied.dataset.ahead = String(AHEAD_MS);
  copied.querySelector("[data-door-kept]")?.removeAttribute("hidden");
  const { apply } = listOf(copied);
  const keep = () => keepCopy(page, Number(door.dataset.until)).catch(() => undefined);
  keep();
  document.addEventListener("taken", (event) => {
    const { detail } = event as CustomEvent<Kept>;
    if (!detail.to.includes(ofThisDoor)) return;
    apply(detail);
    keep();
  });
}

/** What is done to a list by taps, on the page or on its copy. */
function listOf(door: HTMLElement) {
  const unnamed = door.querySelector("[data-door-unnamed]");
  const pattern = door.querySelector<HTMLElement>('[data-door-man="SOMEBODY"]');
  const list = door.querySelector(".door-list");
  let heads = Number(unnamed?.textContent ?? 0);

  const rows = () =>
    [...door.querySelectorAll<HTMLElement>("[data-door-man]")].filter((row) => row !== pattern);
  const rowOf = (id: string) => rows().find((row) => row.dataset.doorMan === id);

  function apply({ id, to, said }: Kept) {
    const [, man, verb] = /\/sign-ups\/(\w+)\/(attendance|absence)$/.exec(to) ?? [];
    const fields = new URLSearchParams(said);
    if (man) rowOf(man)?.setAttribute("data-here", verb === "attendance" ? "yes" : "no");
    if (to.endsWith("/walk-ins")) addRow(id, fields.get("name") ?? "");
    if (to.endsWith("/heads")) heads += Number(fields.get("heads"));
    sum();
  }

  /** A man who came without a sign-up: his row is made of the pattern, his id is that of the tap. */
  function addRow(id: string, name: string) {
    if (!pattern || !list || rowOf(id)) return;
    const row = pattern.cloneNode(true) as HTMLElement;
    row.dataset.doorMan = id;
    for (const place of row.querySelectorAll("[data-door-name]")) place.textContent = name;
    for (const form of row.querySelectorAll("form")) {
      form.action = form.action.replace("SOMEBODY", id);
    }
    list.append(row);
  }

  function sum() {
    if (unnamed) unnamed.textContent = String(Math.max(0, heads));
    let here = Math.max(0, heads);
    for (const row of rows()) if (row.dataset.here === "yes") here += Number(row.dataset.heads);
    const place = door.querySelector("[data-door-sum]");
    if (place) place.textContent = String(here);
  }

  return { apply, rowOf, rows };
}

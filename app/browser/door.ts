import { type Kept, keptHere, enhance as throughPocket } from "./pocket.ts";

/** The list at the door: a tap shows at once, whether it has been sent or waits in the pocket. */
export function enhance(door: HTMLElement) {
  const unnamed = door.querySelector("[data-door-unnamed]");
  const pattern = door.querySelector<HTMLElement>('[data-door-man="SOMEBODY"]');
  const list = door.querySelector(".door-list");
  let heads = Number(unnamed?.textContent ?? 0);

  const rowOf = (id: string) =>
    [...door.querySelectorAll<HTMLElement>("[data-door-man]")].find(
      (row) => row.dataset.doorMan === id,
    );

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
    for (const row of door.querySelectorAll<HTMLElement>('[data-door-man][data-here="yes"]')) {
      if (row !== pattern) here += Number(row.dataset.heads);
    }
    const place = door.querySelector("[data-door-sum]");
    if (place) place.textContent = String(here);
  }

  const ofThisDoor = `/door/${door.dataset.door}/`;
  for (const kept of keptHere()) if (kept.to.includes(ofThisDoor) && !kept.refused) apply(kept);
  throughPocket(door);
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

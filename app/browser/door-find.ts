import { fold } from "#app/domain/fold.ts";

/** A field above a long list: the men who are called so. Whoever is marked is found; the list is whole again. */
export function addFind(door: HTMLElement, rows: () => HTMLElement[]) {
  const place = door.querySelector<HTMLElement>("[data-door-find]");
  if (!place) return;
  const field = document.createElement("input");
  field.type = "search";
  field.className = "input";
  field.autocomplete = "off";
  field.dir = "auto";
  field.placeholder = place.dataset.doorFind ?? "";
  field.setAttribute("aria-label", field.placeholder);
  const none = document.createElement("p");
  none.setAttribute("role", "status");
  place.append(field);
  place.after(none);

  const show = () => {
    const sought = fold(field.value);
    const found = rows().filter((row) => {
      const name = row.querySelector("[data-door-name]")?.textContent ?? "";
      row.hidden = !fold(name).includes(sought);
      return !row.hidden;
    });
    none.textContent = found.length === 0 ? (place.dataset.none ?? "") : "";
  };
  field.addEventListener("input", () => {
    show();
    door.querySelector("section")?.scrollIntoView({ block: "start", behavior: "instant" });
  });
  door.addEventListener("kept", () => {
    if (field.value === "") return;
    field.value = "";
    show();
  });
}

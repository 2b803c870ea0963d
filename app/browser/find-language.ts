/** A field above the list of languages: "arab", "عرب" and "somali" all find. Its names load when it is used. */
export function enhance(place: HTMLElement) {
  const list = place.parentElement;
  if (!list) return;
  const field = document.createElement("input");
  field.type = "search";
  field.className = "input";
  field.autocomplete = "off";
  field.dir = "auto";
  field.placeholder = place.dataset.findLanguage ?? "";
  field.setAttribute("aria-label", field.placeholder);
  const none = document.createElement("p");
  none.setAttribute("role", "status");
  place.className = "find-language";
  place.append(field, none);

  const show = async () => {
    const { languagesFound } = await import("./language-search.ts");
    const found: string[] = languagesFound(field.value);
    for (const link of list.querySelectorAll("a")) {
      link.hidden = !found.includes(link.dataset.language ?? "");
    }
    none.textContent = found.length === 0 ? (place.dataset.none ?? "") : "";
  };
  field.addEventListener("input", show);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") list.querySelector<HTMLElement>("a:not([hidden])")?.click();
  });
}

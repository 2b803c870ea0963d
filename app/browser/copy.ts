/** Puts below a text that can only be read a button that copies it. */
export function enhance(box: HTMLElement) {
  const text = box.querySelector("textarea");
  if (!text || !("clipboard" in navigator)) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet";
  button.textContent = box.dataset.copy ?? "";
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text.value);
    said.textContent = box.dataset.copied ?? "";
  });
  const row = document.createElement("div");
  row.className = "actions";
  row.append(button, said);
  box.append(row);
}

/**
 * What a form must know before it goes into the pocket is asked for at its field, in the words of the page,
 * also without a network. True when everything is there.
 */
export function allIsAnswered(form: HTMLFormElement): boolean {
  for (const asked of form.querySelectorAll("[data-needed]")) asked.remove();
  const said = new FormData(form);
  const missing = (form.dataset.needs ?? "").split(" ").filter((name) => name && !said.get(name));
  for (const name of missing) ask(form, name);
  fieldOf(form, missing[0])?.focus();
  return missing.length === 0;
}

function ask(form: HTMLFormElement, name: string) {
  const place = fieldOf(form, name)?.closest(".field");
  if (!place || place.querySelector(".field-error")) return;
  const sentence = document.createElement("p");
  sentence.className = "field-error";
  sentence.setAttribute("role", "alert");
  sentence.dataset.needed = "";
  sentence.textContent = form.dataset.needed ?? "";
  place.append(sentence);
}

function fieldOf(form: HTMLFormElement, name = "") {
  return form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
}

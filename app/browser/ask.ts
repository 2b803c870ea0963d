/** Turns a question in `<details>` into a modal dialog; the page behind it waits. */
export function enhance(details: HTMLElement) {
  const summary = details.querySelector("summary");
  const body = details.querySelector<HTMLElement>(".ask-body");
  if (!(details instanceof HTMLDetailsElement) || !summary || !body) return;

  const dialog = dialogAround(body, details.dataset.close ?? "");
  details.after(dialog);
  summary.setAttribute("aria-haspopup", "dialog");
  summary.addEventListener("click", (event) => {
    event.preventDefault();
    dialog.showModal();
  });
  if (details.open) {
    details.open = false;
    dialog.showModal();
  }
}

/** Focus starts on the question itself, so that Enter cannot answer it unread. */
function dialogAround(body: HTMLElement, closeText: string) {
  const dialog = document.createElement("dialog");
  dialog.className = "ask-dialog";
  dialog.setAttribute("closedby", "any");
  const heading = body.querySelector("h2");
  if (heading) {
    heading.id ||= `ask-${crypto.randomUUID?.() ?? Math.random().toString(36).slice(2)}`;
    heading.tabIndex = -1;
    heading.autofocus = true;
    dialog.setAttribute("aria-labelledby", heading.id);
  }
  const close = document.createElement("button");
  close.type = "button";
  close.className = "button button-quiet";
  close.textContent = closeText;
  close.addEventListener("click", () => dialog.close());
  body.append(close);
  dialog.append(body);
  return dialog;
}

/** A post that produced no new page (a download) frees its buttons after this long. */
const PATIENCE_MS = 20_000;

/**
 * Sends a form once: a second press while it is on its way does nothing, and the button says that
 * it is being sent. Coming back to the page makes the form whole again.
 */
export function enhance(form: HTMLElement) {
  let restore: (() => void) | undefined;
  const free = () => {
    restore?.();
    restore = undefined;
  };
  form.addEventListener("submit", (event) => {
    if (restore) return event.preventDefault();
    const { submitter } = event;
    restore = showBusy(form, submitter instanceof HTMLButtonElement ? submitter : null);
    setTimeout(free, PATIENCE_MS);
  });
  window.addEventListener("pageshow", free);
}

function showBusy(form: HTMLElement, button: HTMLButtonElement | null) {
  form.setAttribute("aria-busy", "true");
  const contents = [...(button?.childNodes ?? [])];
  button?.setAttribute("aria-disabled", "true");
  if (button && form.dataset.busy) button.replaceChildren(form.dataset.busy);
  return () => {
    form.removeAttribute("aria-busy");
    button?.removeAttribute("aria-disabled");
    button?.replaceChildren(...contents);
  };
}

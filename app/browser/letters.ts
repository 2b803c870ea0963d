/** Letters grow at once, without a new page; the server remembers it as it would without a script. */
export function enhance(form: HTMLElement) {
  if (!(form instanceof HTMLFormElement)) return;
  form.addEventListener("submit", (event) => {
    if (!(event.submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const { value } = event.submitter;
    const body = new URLSearchParams({ size: value });
    fetch(form.action, { method: "POST", body, redirect: "manual", keepalive: true });
    document.documentElement.dataset.size = value;
    for (const button of document.querySelectorAll<HTMLButtonElement>("[data-letters] button")) {
      button.setAttribute("aria-pressed", String(button.value === value));
    }
  });
}

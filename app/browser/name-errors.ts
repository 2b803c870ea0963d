/** "Täytä tämä kohta" says more with the name of its field before it. */
export function enhance(summary: HTMLElement) {
  for (const link of summary.querySelectorAll<HTMLAnchorElement>("a[href^='#']")) {
    const field = document.getElementById(link.hash.slice(1));
    const name = field && nameOf(field);
    // A question has its mark already.
    if (name) link.prepend(/[?؟]$/.test(name) ? `${name} ` : `${name}: `);
  }
}

/** The words beside a control: its group's legend, or its label without what follows in it. */
function nameOf(field: HTMLElement) {
  const legend = field.closest("fieldset")?.querySelector("legend");
  const label = document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
  return (legend ?? label)?.firstChild?.textContent?.trim();
}

/** Leads the reader to what the answer says first: errors above a form, or that it worked. */
export function enhance(element: HTMLElement) {
  element.focus();
}

/**
 * An answer that refused a form is a page of its own. Going back to it asks for that page anew; without
 * this the browser shows a page of its own words, whether the form should be sent again.
 */
export function enhance() {
  history.replaceState(history.state, "", location.href);
}

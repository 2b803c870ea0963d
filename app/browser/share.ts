/**
 * Adds to the links that pass a page on what only a browser can do: the phone's own share sheet, and
 * copying the address. The address stands in `data-share`, never what the page was asked with.
 */
export function enhance(row: HTMLElement) {
  const { share: url = "", text = "", send = "", copy = "", copied = "" } = row.dataset;
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  said.className = "share-said";
  if ("clipboard" in navigator) {
    row.prepend(
      buttonSaying(copy, async () => {
        await navigator.clipboard.writeText(url);
        said.textContent = copied;
      }),
    );
  }
  if ("share" in navigator) {
    row.prepend(
      buttonSaying(send, () => {
        // He may close the sheet without choosing anyone.
        navigator.share({ title: text, text, url }).catch(() => {});
      }),
    );
  }
  row.append(said);
}

function buttonSaying(words: string, press: () => void) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet";
  button.textContent = words;
  button.addEventListener("click", press);
  return button;
}

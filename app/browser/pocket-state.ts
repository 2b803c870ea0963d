import type { Kept } from "./pocket.ts";

/** How it stands with the pocket: who is signed out is told so, what was refused can be looked at. */
type State = { isOut: boolean; look: (kept: Kept) => void };

/** Says what waits, in the place that a page has for it (`ui/pocket-state.tsx`). */
export function sayWhatWaits(kept: Kept[], state: State) {
  for (const place of document.querySelectorAll<HTMLElement>("[data-pocket-state]")) {
    const lines = linesOf(kept, place, state);
    const notice = document.createElement("div");
    notice.className = `notice notice-${kept.length > 0 ? "mind" : "good"}`;
    const body = document.createElement("div");
    body.className = "notice-body";
    body.append(...lines);
    notice.append(body);
    place.replaceChildren(...(lines.length > 0 ? [notice] : []));
  }
}

function linesOf(kept: Kept[], place: HTMLElement, { isOut, look }: State): HTMLElement[] {
  const texts = place.dataset;
  const [first, ...others] = kept.filter((one) => one.refused);
  const refused = first ? 1 + others.length : 0;
  const waiting = kept.length - refused;
  if (kept.length === 0) return place.childElementCount > 0 ? [line(texts.sent)] : [];
  const lines: HTMLElement[] = [];
  if (waiting > 0 && isOut) lines.push(line(texts.signedOut, waiting), signInLink(texts));
  else if (waiting > 0) lines.push(line(texts.waits, waiting), line(texts.hint));
  if (first) {
    const button = document.createElement("button");
    [button.type, button.className] = ["button", "button button-quiet"];
    button.textContent = texts.look ?? "";
    button.addEventListener("click", () => look(first));
    lines.push(line(texts.refused, refused), button);
  }
  return lines;
}

function line(text = "", number = 0) {
  const words = document.createElement("p");
  words.textContent = text.replace("#", String(number));
  return words;
}

function signInLink(texts: DOMStringMap) {
  const link = document.createElement("a");
  [link.href, link.textContent] = [texts.signInHref ?? "", texts.signIn ?? ""];
  return link;
}

import type { Marker } from "leaflet";
import type { Entry, Place } from "./places.ts";
import { countText, type Texts } from "./texts.ts";

/** A marker's popup: focus goes into it, and back to the marker when it closes. */
export function bindPopup(marker: Marker, place: Place, texts: Texts): void {
  marker.bindPopup(() => popupOf(place, texts), {
    maxWidth: 280,
    autoPanPadding: [20, 20],
    closeButton: Boolean(texts.textClose),
  });
  marker.on("popupopen", ({ popup }) => {
    const element = popup.getElement();
    element
      ?.querySelector(".leaflet-popup-close-button")
      ?.setAttribute("aria-label", texts.textClose ?? "");
    element?.querySelector<HTMLElement>(".map-popup-list a")?.focus({ preventScroll: true });
  });
  marker.on("popupclose", ({ popup }) => {
    const focused = document.activeElement;
    const isLost = focused === document.body || popup.getElement()?.contains(focused);
    if (isLost) marker.getElement()?.focus({ preventScroll: true });
  });
}

/** What happens at a spot: one event, or a list of them with their number above. */
function popupOf({ entries }: Place, texts: Texts): HTMLElement {
  const popup = document.createElement("div");
  popup.dir = document.documentElement.dir || "ltr";
  if (entries.length > 1) {
    const heading = document.createElement("p");
    heading.className = "map-popup-count";
    heading.textContent = countText(texts, entries.length);
    popup.append(heading);
  }
  const list = document.createElement("ul");
  list.className = "map-popup-list";
  list.append(...entries.map(lineOf));
  popup.append(list);
  return popup;
}

function lineOf({ title, href, when }: Entry): HTMLElement {
  const line = document.createElement("li");
  const link = document.createElement("a");
  link.href = href;
  link.append(title.cloneNode(true));
  line.append(link);
  if (when) {
    const time = document.createElement("span");
    time.className = "map-popup-when";
    time.textContent = when;
    line.append(time);
  }
  return line;
}

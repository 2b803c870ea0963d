import { DivIcon } from "leaflet";
import { countInDigits } from "./texts.ts";

/** What a finger can hit, in pixels. */
const TOUCH = 44;

/** A dot for one event; a disc with the number for several, larger the more there are. */
export function pinOf(count: number, kind: string): DivIcon {
  const pin = document.createElement("span");
  pin.className = count > 1 ? "map-pin map-pin-many" : "map-pin";
  if (kind) pin.dataset.kind = kind;
  if (count > 1) {
    pin.textContent = countInDigits(count);
    const size = 2 * reachOf(count);
    pin.style.inlineSize = `${size}px`;
    pin.style.blockSize = `${size}px`;
  }
  return new DivIcon({
    html: pin,
    className: "map-spot",
    iconSize: [TOUCH, TOUCH],
    popupAnchor: [0, -12],
  });
}

/** Half the width of a pin, in pixels. */
export function reachOf(count: number): number {
  return count > 1 ? 15 + Math.min(7, Math.round(2 * Math.log2(count))) : 12;
}

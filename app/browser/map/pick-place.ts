import "leaflet/dist/leaflet.css";
import "./map.css";
import { type LatLng, Marker } from "leaflet";
import { FINLAND, hasOwnBase, openMap } from "./frame.ts";
import { NamesLayer } from "./names-layer.ts";
import { pinOf, reachOf } from "./pin.ts";

const CLOSE = 13;

/** Five decimals are about a metre. */
const DECIMALS = 5;

/** A pin that is put with a click or dragged, and the two fields of its coordinates, kept alike. */
export function pickPlace(element: HTMLElement): void {
  const lat = document.getElementById(element.dataset.latInput ?? "");
  const lon = document.getElementById(element.dataset.lonInput ?? "");
  if (!(lat instanceof HTMLInputElement) || !(lon instanceof HTMLInputElement)) return;
  const map = openMap(element);
  const pin = new Marker([0, 0], { icon: pinOf(1, ""), draggable: true, autoPan: true });
  if (hasOwnBase(element)) {
    map.createPane("names").classList.add("map-names-pane");
    new NamesLayer(() =>
      map.hasLayer(pin) ? [{ at: pin.getLatLng(), reach: reachOf(1) }] : [],
    ).addTo(map);
  }

  const write = ({ lat: north, lng: east }: LatLng) => {
    lat.value = north.toFixed(DECIMALS);
    lon.value = east.toFixed(DECIMALS);
    for (const input of [lat, lon]) input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const read = () => {
    const spot = typed(lat, lon);
    if (!spot) return;
    pin.setLatLng(spot).addTo(map);
    pin.getElement()?.setAttribute("aria-label", element.dataset.label ?? "");
    map.setView(spot, Math.max(map.getZoom(), CLOSE));
  };

  map.on("click", ({ latlng }) => {
    write(latlng);
    pin.setLatLng(latlng).addTo(map);
  });
  pin.on("dragend", () => write(pin.getLatLng()));
  for (const input of [lat, lon]) input.addEventListener("change", read);
  map.fitBounds(FINLAND, { animate: false });
  read();
}

/** The coordinates in the fields, with a point or a comma; nothing while they make no place. */
function typed(lat: HTMLInputElement, lon: HTMLInputElement): [number, number] | null {
  const [north, east] = [lat, lon].map(({ value }) =>
    Number(value.trim().replace(",", ".") || "x"),
  );
  const isPlace =
    north !== undefined && east !== undefined && Math.abs(north) <= 90 && Math.abs(east) <= 180;
  return isPlace ? [north, east] : null;
}

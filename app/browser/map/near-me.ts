import { CircleMarker, Control, DomEvent, type Map as LeafletMap } from "leaflet";
import type { Texts } from "./texts.ts";

/** Where "near me" shows the surroundings: some 3 km each way. */
const CLOSE = 13;

/** A button that asks the browser where we are and goes there. Nobody else is told. */
export function addNearMe(map: LeafletMap, texts: Texts, position: "topleft" | "topright"): void {
  const label = texts.textNearMe;
  if (!label || !("geolocation" in navigator)) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "map-near-me";
  button.textContent = label;
  const said = document.createElement("p");
  said.className = "map-said";
  said.setAttribute("role", "status");
  const box = document.createElement("div");
  box.className = "map-near";
  box.dir = document.documentElement.dir || "ltr";
  box.append(button, said);
  DomEvent.disableClickPropagation(box);

  const here = new CircleMarker([0, 0], { radius: 8, className: "map-here", interactive: false });
  button.addEventListener("click", () => {
    said.textContent = "";
    button.setAttribute("aria-busy", "true");
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        button.removeAttribute("aria-busy");
        here.setLatLng([latitude, longitude]).addTo(map);
        map.setView([latitude, longitude], Math.min(CLOSE, map.getMaxZoom()));
      },
      () => {
        button.removeAttribute("aria-busy");
        said.textContent = texts.textNearMeFailed ?? "";
      },
      { timeout: 15_000, maximumAge: 300_000 },
    );
  });

  const control = new Control({ position });
  control.onAdd = () => box;
  control.addTo(map);
}

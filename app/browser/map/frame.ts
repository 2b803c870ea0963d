import {
  Control,
  LatLngBounds,
  type LatLngBoundsExpression,
  Map as LeafletMap,
  TileLayer,
} from "leaflet";
import { BaseLayer } from "./base-layer.ts";
import type { Texts } from "./texts.ts";

export const FINLAND: LatLngBoundsExpression = [
  [59.6, 19.6],
  [70.1, 31.6],
];

/** How far one can drag: the overview is drawn no further. */
const WORLD = new LatLngBounds([53.5, -5], [73.2, 55]);

/** Our own shapes carry no streets, so that going closer than this shows nothing more. */
const DEEPEST = 14;

const SOURCES = [
  '<a href="https://www.openstreetmap.org/copyright">© OpenStreetMap</a>',
  '<a href="https://www.soest.hawaii.edu/pwessel/gshhg/">GSHHG</a>',
  '<a href="https://www.geonames.org/">GeoNames</a>',
];

/** An empty map of Finland in the element, with its controls on the side where reading starts. */
export function openMap(element: HTMLElement): LeafletMap {
  const texts: Texts = element.dataset;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.replaceChildren();
  element.classList.add("map");
  element.setAttribute("role", "region");
  element.setAttribute("aria-label", texts.label ?? "");
  const map = new LeafletMap(element, {
    maxZoom: texts.tilesUrl ? 19 : DEEPEST,
    maxBounds: WORLD,
    maxBoundsViscosity: 0.8,
    zoomControl: false,
    attributionControl: false,
    scrollWheelZoom: false,
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    inertia: !still,
  });
  keepWithinWorld(map);
  addBase(map, element);
  new Control.Zoom({
    position: startSide(),
    zoomInTitle: texts.zoomIn ?? "+",
    zoomOutTitle: texts.zoomOut ?? "−",
  }).addTo(map);
  wheelOnlyWhenInUse(map, element);
  element.addEventListener("keydown", (event) => {
    if (event.key === "Escape") map.closePopup();
  });
  return map;
}

/** The side where a line of the page's language starts. */
export function startSide(): "topleft" | "topright" {
  return document.documentElement.dir === "rtl" ? "topright" : "topleft";
}

function endSide(): "bottomleft" | "bottomright" {
  return document.documentElement.dir === "rtl" ? "bottomleft" : "bottomright";
}

/** True when the map paints the land itself; false when a tile server of the setting does. */
export function hasOwnBase(element: HTMLElement): boolean {
  return !element.dataset.tilesUrl;
}

/** Never so far away that the edge of what we can paint comes into view. */
function keepWithinWorld(map: LeafletMap): void {
  const limit = () => map.setMinZoom(map.getBoundsZoom(WORLD, true));
  limit();
  map.on("resize", limit);
}

function addBase(map: LeafletMap, element: HTMLElement): void {
  const { tilesUrl, tilesAttribution } = element.dataset;
  const attribution = new Control.Attribution({ position: endSide(), prefix: false });
  if (tilesUrl) {
    new TileLayer(tilesUrl, { maxZoom: 19 }).addTo(map);
    attribution.addAttribution(escaped(tilesAttribution ?? ""));
  } else {
    new BaseLayer(element).addTo(map);
    attribution.addAttribution(SOURCES.join(" · "));
  }
  attribution.addTo(map);
}

/** The wheel scrolls the page until someone has clicked into the map. */
function wheelOnlyWhenInUse(map: LeafletMap, element: HTMLElement): void {
  map.on("click focus", () => map.scrollWheelZoom.enable());
  element.addEventListener("pointerleave", () => map.scrollWheelZoom.disable());
}

function escaped(text: string): string {
  const holder = document.createElement("span");
  holder.textContent = text;
  return holder.innerHTML;
}

import "leaflet/dist/leaflet.css";
import "./map.css";
import { LatLngBounds } from "leaflet";
import { FINLAND, hasOwnBase, openMap, startSide } from "./frame.ts";
import { Markers } from "./markers.ts";
import { NamesLayer } from "./names-layer.ts";
import { addNearMe } from "./near-me.ts";
import { type Place, placesOf } from "./places.ts";

/** How close the map goes by itself: a part of a town, so that one still sees where it is. */
const CLOSEST_AT_FIRST = 12;

/** Shows the places of the list named in `data-map-list`. The list stays the page. */
export function showMap(element: HTMLElement): void {
  const list = document.getElementById(element.dataset.mapList ?? "");
  const places = placesOf(list);
  const map = openMap(element);
  const bounds = places.length > 0 ? boundsOf(places) : FINLAND;
  map.fitBounds(bounds, { padding: [48, 48], maxZoom: CLOSEST_AT_FIRST, animate: false });
  const markers = new Markers(map, places, element.dataset);
  if (hasOwnBase(element)) {
    map.createPane("names").classList.add("map-names-pane");
    new NamesLayer(() => markers.spots()).addTo(map);
  }
  addNearMe(map, element.dataset, startSide());
  addEventListener("resize", () => map.invalidateSize());
}

function boundsOf(places: Place[]): LatLngBounds {
  return new LatLngBounds(places.map(({ lat, lon }) => [lat, lon]));
}

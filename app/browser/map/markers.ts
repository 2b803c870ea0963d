import { type LatLngLiteral, type Map as LeafletMap, Marker } from "leaflet";
import Supercluster from "supercluster";
import type { Spot } from "./names-layer.ts";
import { pinOf, reachOf } from "./pin.ts";
import type { Entry, Place } from "./places.ts";
import { bindPopup } from "./popup.ts";
import { countText, type Texts } from "./texts.ts";

/** Places closer than this many pixels become one marker. */
const CLUSTER_PIXELS = 44;

type Shown = { marker: Marker; places: Place[] };

/** The markers of the map: which are shown depends on the zoom, and each knows its list items. */
export class Markers {
  readonly #map: LeafletMap;
  readonly #texts: Texts;
  readonly #places: Map<string, Place>;
  readonly #clusters = new Supercluster<{ key: string }>({
    radius: CLUSTER_PIXELS,
    extent: 256,
    maxZoom: 20,
  });
  #shown = new Map<string, Shown>();

  constructor(map: LeafletMap, places: Place[], texts: Texts) {
    this.#map = map;
    this.#texts = texts;
    this.#places = new Map(places.map((place) => [place.key, place]));
    this.#clusters.load(
      places.map(({ key, lat, lon }) => ({
        type: "Feature",
        properties: { key },
        geometry: { type: "Point", coordinates: [lon, lat] },
      })),
    );
    for (const place of places) this.#follow(place);
    this.#show();
    map.on("moveend", () => this.#show());
  }

  /** The spots that a marker stands on now, and how far it reaches, in pixels. */
  spots(): Spot[] {
    return [...this.#shown.values()].map(({ marker, places }) => ({
      at: marker.getLatLng(),
      reach: reachOf(entriesOf(places).length),
    }));
  }

  #show(): void {
    const bounds = this.#map.getBounds().pad(0.5);
    const now = new Map<string, Shown>();
    const found = this.#clusters.getClusters(
      [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
      Math.round(this.#map.getZoom()),
    );
    for (const spot of found) {
      const [lng = 0, lat = 0] = spot.geometry.coordinates;
      const cluster = "cluster_id" in spot.properties ? spot.properties.cluster_id : undefined;
      const keys =
        cluster === undefined
          ? [spot.properties.key]
          : this.#clusters
              .getLeaves(cluster, Number.POSITIVE_INFINITY)
              .map((leaf) => leaf.properties.key);
      const places = keys.flatMap((key) => this.#places.get(key) ?? []);
      const id = keys.join("|");
      now.set(id, this.#shown.get(id) ?? this.#add({ lat, lng }, places, cluster));
    }
    for (const [id, { marker }] of this.#shown) if (!now.has(id)) marker.remove();
    this.#shown = now;
  }

  #add(at: LatLngLiteral, places: Place[], cluster: number | undefined): Shown {
    const entries = entriesOf(places);
    const [first] = entries;
    const marker = new Marker(at, { icon: pinOf(entries.length, kindOf(entries)) });
    const [place] = places;
    if (cluster === undefined && place) {
      bindPopup(marker, place, this.#texts);
    } else {
      marker.on("click", () => this.#open(at, cluster ?? 0));
    }
    marker.addTo(this.#map);
    const element = marker.getElement();
    const title = entries.length === 1 ? first?.title.textContent : null;
    element?.setAttribute("aria-label", title ?? countText(this.#texts, entries.length));
    element?.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      marker.fire("click");
      if (cluster === undefined) marker.openPopup();
    });
    for (const [name, lit] of LIGHTING) {
      element?.addEventListener(name, () => {
        element.classList.toggle("map-spot-lit", lit);
        for (const { item } of entries) item.toggleAttribute("data-lit", lit);
      });
    }
    return { marker, places };
  }

  /** A cluster opens by going closer, until its places stand apart. */
  #open(at: LatLngLiteral, cluster: number): void {
    const zoom = this.#clusters.getClusterExpansionZoom(cluster);
    this.#map.setView(at, Math.min(zoom, this.#map.getMaxZoom()));
  }

  /** A list item that is pointed at or focused lights its marker, alone or within a cluster. */
  #follow(place: Place): void {
    for (const { item } of place.entries) {
      for (const [name, lit] of [...LIGHTING, ...FOCUS_WITHIN]) {
        item.addEventListener(name, () => {
          for (const { marker, places } of this.#shown.values()) {
            if (places.includes(place)) {
              marker.getElement()?.classList.toggle("map-spot-lit", lit);
              marker.setZIndexOffset(lit ? 1000 : 0);
            }
          }
        });
      }
    }
  }
}

const LIGHTING: [name: string, lit: boolean][] = [
  ["pointerenter", true],
  ["pointerleave", false],
  ["focus", true],
  ["blur", false],
];
const FOCUS_WITHIN: [name: string, lit: boolean][] = [
  ["focusin", true],
  ["focusout", false],
];

function entriesOf(places: Place[]): Entry[] {
  return places.flatMap((place) => place.entries);
}

function kindOf(entries: Entry[]): string {
  const kinds = new Set(entries.map(({ kind }) => kind));
  return kinds.size === 1 ? ([...kinds][0] ?? "") : "";
}

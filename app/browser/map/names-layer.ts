import { DomUtil, type LatLngExpression, Layer, type Map as LeafletMap } from "leaflet";
import { type Colours, coloursOf, whenColoursChange } from "./colours.ts";
import { type Look, lookOf, place, type Rectangle, squareAround } from "./labels.ts";
import { type Name, namesAt } from "./names.ts";

/** Names reach so far beyond the visible part, that a short drag uncovers names and no void. */
const MARGIN = 120;

/** A spot that a marker stands on, with half its width in pixels. */
export type Spot = { at: LatLngExpression; reach: number };

/** The names of towns, quarters and waters, written over the land without touching each other. */
export class NamesLayer extends Layer {
  readonly #canvas = document.createElement("canvas");
  readonly #markers: () => Spot[];
  #colours: Colours | undefined;
  #map: LeafletMap | undefined;

  /** `markers` are the spots to leave free. */
  constructor(markers: () => Spot[]) {
    super({ pane: "names" });
    this.#markers = markers;
    this.#canvas.className = "map-names";
  }

  override onAdd(map: LeafletMap): this {
    this.#map = map;
    this.#colours = coloursOf(map.getContainer());
    this.getPane()?.append(this.#canvas);
    whenColoursChange(() => {
      this.#colours = coloursOf(map.getContainer());
      this.#write();
    });
    this.#write();
    return this;
  }

  override onRemove(): this {
    this.#canvas.remove();
    return this;
  }

  override getEvents() {
    return {
      zoomstart: () => this.#canvas.classList.add("map-names-away"),
      moveend: () => this.#write(),
      resize: () => this.#write(),
    };
  }

  async #write(): Promise<void> {
    const map = this.#map;
    if (!map) return;
    const zoom = map.getZoom();
    const names = await namesAt(Math.round(zoom)).catch(() => []);
    if (map.getZoom() !== zoom) return;
    const context = this.#blank(map);
    if (context) for (const write of this.#laidOut(map, names, context)) write();
    this.#canvas.classList.remove("map-names-away");
  }

  /** An empty canvas over the visible part and its margin, counted from the map's corner. */
  #blank(map: LeafletMap): CanvasRenderingContext2D | null {
    const { x: width, y: height } = map.getSize();
    const sharpness = Math.min(2, devicePixelRatio);
    this.#canvas.width = (width + 2 * MARGIN) * sharpness;
    this.#canvas.height = (height + 2 * MARGIN) * sharpness;
    this.#canvas.style.width = `${width + 2 * MARGIN}px`;
    this.#canvas.style.height = `${height + 2 * MARGIN}px`;
    DomUtil.setPosition(this.#canvas, map.containerPointToLayerPoint([-MARGIN, -MARGIN]));
    const context = this.#canvas.getContext("2d");
    context?.scale(sharpness, sharpness);
    context?.translate(MARGIN, MARGIN);
    return context;
  }

  /** Decides name by name, the weightiest first, and gives back how to write those that fit. */
  #laidOut(map: LeafletMap, names: Name[], context: CanvasRenderingContext2D): (() => void)[] {
    const seen = map.getBounds().pad(0.2);
    const taken: Rectangle[] = [
      ...controlsOf(map),
      ...this.#markers().map(({ at, reach }) =>
        squareAround(map.latLngToContainerPoint(at), reach),
      ),
    ];
    const font = getComputedStyle(map.getContainer()).fontFamily;
    const writers: (() => void)[] = [];
    for (const name of names) {
      if (!seen.contains([name.lat, name.lon])) continue;
      const look = lookOf(name.kind, name.from, map.getZoom());
      const spot = map.latLngToContainerPoint([name.lat, name.lon]);
      context.font = fontOf(look, font);
      const placed = place(spot, context.measureText(name.text).width, look, taken);
      if (!placed) continue;
      taken.push(placed.box);
      if (look.dot) taken.push(squareAround(spot, 4));
      writers.push(() => {
        if (look.dot) this.#dot(context, spot);
        context.font = fontOf(look, font);
        this.#text(context, name, placed);
      });
    }
    return writers;
  }

  #text(context: CanvasRenderingContext2D, name: Name, { x, y }: { x: number; y: number }) {
    const colours = this.#colours;
    if (!colours) return;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    if (name.kind !== "water") {
      context.lineWidth = 3.5;
      context.strokeStyle = colours.halo;
      context.strokeText(name.text, x, y);
    }
    context.fillStyle = name.kind === "water" ? colours.waterLabel : colours.label;
    context.fillText(name.text, x, y);
  }

  #dot(context: CanvasRenderingContext2D, { x, y }: { x: number; y: number }) {
    const colours = this.#colours;
    if (!colours) return;
    context.beginPath();
    context.arc(x, y, 2.5, 0, 2 * Math.PI);
    context.lineWidth = 2;
    context.strokeStyle = colours.halo;
    context.stroke();
    context.fillStyle = colours.label;
    context.fill();
  }
}

function fontOf({ italic, weight, size }: Look, family: string): string {
  return `${italic ? "italic " : ""}${weight} ${size}px ${family}`;
}

/** Where the map's buttons and its sources lie, counted from its corner. */
function controlsOf(map: LeafletMap): Rectangle[] {
  const container = map.getContainer();
  const { left, top } = container.getBoundingClientRect();
  return [...container.querySelectorAll(".leaflet-control")].map((control) => {
    const box = control.getBoundingClientRect();
    return {
      left: box.left - left,
      top: box.top - top,
      right: box.right - left,
      bottom: box.bottom - top,
    };
  });
}

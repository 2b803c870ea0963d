import { type Coords, type DoneCallback, GridLayer, type GridLayerOptions } from "leaflet";
import { type Colours, coloursOf, whenColoursChange } from "./colours.ts";
import { paint } from "./paint.ts";
import { shapesOf } from "./shapes.ts";

/** Land, sea and lakes, painted here from files of our own. Nobody else hears what is looked at. */
export class BaseLayer extends GridLayer {
  readonly #container: HTMLElement;
  #colours: Colours;

  constructor(container: HTMLElement, options?: GridLayerOptions) {
    super(options);
    this.#container = container;
    this.#colours = coloursOf(container);
    whenColoursChange(() => {
      this.#colours = coloursOf(this.#container);
      this.redraw();
    });
  }

  override createTile({ x, y, z }: Coords, done: DoneCallback): HTMLElement {
    const tile = document.createElement("canvas");
    const sharpness = Math.min(2, Math.ceil(devicePixelRatio));
    tile.width = tile.height = 256 * sharpness;
    shapesOf(z, x, y)
      .catch(() => null)
      .then((shapes) => {
        paint(tile, shapes, this.#colours, z);
        done(undefined, tile);
      });
    return tile;
  }
}

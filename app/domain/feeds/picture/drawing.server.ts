import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { type Style, textElement } from "./picture-svg.ts";

const FONTS = join(process.cwd(), "app/domain/feeds/picture/fonts");
const font = {
  loadSystemFonts: false,
  defaultFontFamily: "Noto Sans",
  fontFiles: readdirSync(FONTS)
    .filter((file) => file.endsWith(".ttf"))
    .map((file) => join(FONTS, file)),
};

/** An SVG as PNG, with our own fonts only: the same on every machine, Arabic letters joined. */
export function drawn(svg: string): Buffer {
  return Buffer.from(new Resvg(svg, { font }).render().asPng());
}

/** How wide a text comes out, in pixels. */
export function widthOf(text: string, style: Style): number {
  if (text.trim() === "") return 0;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${textElement(text, { ...style, x: 0, y: 100, dir: "ltr" })}</svg>`;
  return new Resvg(svg, { font }).getBBox()?.width ?? 0;
}

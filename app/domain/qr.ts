import QRCode from "qrcode";

export type QrDrawing = { size: number; path: string };

/** The dark squares as one SVG path, in a drawing of `size` × `size` with its quiet zone of four. */
export function qrPath(text: string): QrDrawing {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const edge = 4;
  let path = "";
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) path += `M${column + edge} ${row + edge}h1v1h-1z`;
    }
  }
  return { size: modules.size + 2 * edge, path };
}

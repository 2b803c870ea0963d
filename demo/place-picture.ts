import { drawn } from "#app/domain/feeds/picture/drawing.server.ts";

/** An invented picture of a library by a square in the evening: drawn, so that nobody is in it. */
export function pictureOfLibrary(): Uint8Array {
  const windows = Array.from({ length: 12 }, (_, at) => {
    const [column, row] = [at % 6, Math.floor(at / 6)];
    return `<rect x="${250 + column * 120}" y="${300 + row * 130}" width="70" height="90" rx="6" fill="#ffe3a3"/>`;
  });
  return drawn(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">
    <rect width="1200" height="800" fill="#2c4a6b"/>
    <circle cx="1010" cy="130" r="46" fill="#f4ead0"/>
    <rect x="190" y="230" width="820" height="430" fill="#a8503c"/>
    <path d="M160 240 L600 110 L1040 240 Z" fill="#6f3327"/>
    ${windows.join("")}
    <rect x="540" y="540" width="120" height="120" rx="8" fill="#1d5d9b"/>
    <rect y="660" width="1200" height="140" fill="#3f4a45"/>
    <rect x="120" y="520" width="14" height="140" fill="#22282c"/>
    <circle cx="127" cy="510" r="26" fill="#ffe9b8"/>
    </svg>`);
}

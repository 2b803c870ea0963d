import { wrapped } from "./wrapping.ts";

type Dir = "ltr" | "rtl";
export type PictureWords = { title: string; when: string; where: string; dir: Dir };
export type Style = { size: number; bold: boolean };
type WidthOf = (text: string, style: Style) => number;

const [WIDTH, HEIGHT, MARGIN] = [1200, 630, 72];
const TITLE_SIZES = [76, 62, 50];
const TITLE_LINES = 3;
const [GREEN, CREAM, SUN] = ["#14513c", "#fbf5e6", "#eeb13c"];

/** The mark of `ui/wordmark.tsx` and a row of brothers as on the front page. */
const MARK =
  '<path fill="#fbf5e6" d="M17 19.5H46.5L31.7 45z"/><circle fill="#fbf5e6" cx="31.7" cy="11" r="6"/><path fill="#eeb13c" d="M1.5 19.5H31L16.3 45z"/><circle fill="#eeb13c" cx="16.3" cy="11" r="6"/><path fill="#c9603f" d="M17 19.5H31L24 31.6z"/>';
const BROTHERS = ["#7fb693", "#eeb13c", "#fbf5e6", "#c9603f"];
const [BROTHER, BROTHERS_AT] = [66, 540];

/**
 * A picture of 1200 × 630 for a shared link, as SVG. The title takes the largest size at which it fits
 * three lines; what is longer ends in "…". In RTL everything stands at the right edge.
 */
export function pictureSvg(words: PictureWords, widthOf: WidthOf): string {
  const room = WIDTH - 2 * MARGIN;
  const x = words.dir === "rtl" ? WIDTH - MARGIN : MARGIN;
  const { size, lines } = titleIn(words.title, room, widthOf);
  const top = 190;
  const title = lines.map((line, index) => {
    const y = top + index * size * 1.28;
    return textElement(line, { x, y, size, bold: true, dir: words.dir, fill: CREAM });
  });
  const markAt = words.dir === "rtl" ? WIDTH - MARGIN - 62 : MARGIN;
  const below = { x, size: 38, bold: false, dir: words.dir };
  const oneLine = (text: string) =>
    wrapped(text, { room, lines: 1, widthOf: (one) => widthOf(one, below) })[0] ?? "";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${GREEN}"/>`,
    `<g transform="translate(${markAt} 40) scale(1.3)">${MARK}</g>`,
    ...title,
    textElement(oneLine(words.when), { ...below, bold: true, y: 446, fill: SUN }),
    textElement(oneLine(words.where), { ...below, y: 500, fill: CREAM }),
    ...row(),
    "</svg>",
  ].join("");
}

function titleIn(title: string, room: number, widthOf: WidthOf) {
  for (const size of TITLE_SIZES) {
    const measure = (text: string) => widthOf(text, { size, bold: true });
    const lines = wrapped(title, { room, lines: TITLE_LINES, widthOf: measure });
    const fits = !lines.at(-1)?.endsWith("…") && lines.length * size * 1.28 < 230;
    if (fits || size === TITLE_SIZES.at(-1)) return { size, lines };
  }
  throw new Error("no size of title");
}

type Placed = Style & { x: number; y: number; dir: Dir; fill?: string };

/** One line of text. A mark of direction in front makes a line that begins with a Latin name run from the right. */
export function textElement(text: string, { x, y, size, bold, dir, fill = CREAM }: Placed): string {
  const anchor = dir === "rtl" ? "end" : "start";
  const words = escaped((dir === "rtl" ? "\u200f" : "") + text);
  return `<text x="${x}" y="${y}" font-family="${familyOf(text, bold)}" font-weight="${bold ? 700 : 400}" font-size="${size}" text-anchor="${anchor}" fill="${fill}">${words}</text>`;
}

/**
 * resvg falls back from Arabic letters to others, not the other way round, so the script decides.
 * "Bitter Thin" is how the variable font calls itself at our one weight too.
 */
function familyOf(text: string, bold: boolean) {
  if (/\p{Script=Arabic}/u.test(text)) return "Noto Sans Arabic, Noto Sans";
  return bold && !/\p{Script=Cyrillic}/u.test(text) ? "Bitter Thin, Noto Sans" : "Noto Sans";
}

function row() {
  return Array.from({ length: Math.ceil(WIDTH / BROTHER) + 1 }, (_, index) => {
    const colour = BROTHERS[index % BROTHERS.length];
    const at = index * BROTHER;
    return `<g fill="${colour}"><circle cx="${at}" cy="${BROTHERS_AT + 16}" r="15"/><path d="M${at - 44} ${BROTHERS_AT + 38}h88l-44 74z"/></g>`;
  });
}

function escaped(text: string) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * Words in lines that fit a room, at most so many; what does not fit ends in "…". A word that is wider
 * than the room is cut. `widthOf` measures a line, in the unit of `room`.
 */
export function wrapped(
  text: string,
  {
    room,
    lines: most,
    widthOf,
  }: { room: number; lines: number; widthOf: (line: string) => number },
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (widthOf(longer) <= room) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) return [...lines, shortened(longer, room, widthOf)];
    if (line) lines.push(line);
    line = widthOf(word) <= room ? word : shortened(word, room, widthOf);
  }
  return line ? [...lines, line] : lines;
}

/** The longest beginning that fits together with "…", cut between graphemes. */
function shortened(text: string, room: number, widthOf: (line: string) => number): string {
  const graphemes = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  let [fits, tooLong] = [0, graphemes.length + 1];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (widthOf(`${graphemes.slice(0, middle).join("")}…`) <= room) fits = middle;
    else tooLong = middle;
  }
  return `${graphemes.slice(0, fits).join("").trimEnd()}…`;
}

/** A line says one thing. */
export type Line = { term: string; value: string };
/** One pair, one event, one note. */
export type Entry = { title: string | null; lines: Line[] };
export type Section = { key: string; title: string; entries: Entry[] };

import { inflateRawSync } from "node:zlib";
import { Refusal } from "#app/domain/refusal.ts";

/** A register of thousands of men unpacks to a few megabytes. */
const UNPACKED_BYTES = 60 * 1024 * 1024;
const FILES_AT_MOST = 500;
/** Excel's own last row and column; a file that names a later one was made to hurt. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN_LETTERS = 3;

const END = { signature: 0x06054b50, bytes: 22 };
const ENTRY = { signature: 0x02014b50, bytes: 46 };
const LOCAL_BYTES = 30;
/** Archives over 4 GB keep their sizes elsewhere (ZIP64); no register is one. */
const ZIP64 = { signature: 0x07064b50, bytes: 20, size: 0xffffffff };

type Entry = { name: string; method: number; packed: number; unpacked: number; at: number };

/**
 * Looks into a ZIP archive before anything of it is read. Refuses what is no archive, what unpacks to
 * too much, and sheets whose rows or columns lie where Excel has none: the reader would fill the gap.
 */
export function inspectArchive(file: Buffer) {
  const entries = entriesOf(file);
  const bytes = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (bytes > UNPACKED_BYTES || entries.length > FILES_AT_MOST)
    throw new Refusal("register_unpacks_to_too_much", { field: "file" });
  for (const entry of entries) {
    if (/worksheets\/[^/]+\.xml$/.test(entry.name)) inspectSheet(contentOf(file, entry));
  }
}

/** The archive's table of contents. */
function entriesOf(file: Buffer): Entry[] {
  const end = endOf(file);
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 8); left > 0; left--) {
    if (at + ENTRY.bytes > file.length || file.readUInt32LE(at) !== ENTRY.signature)
      throw notXlsx();
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((o) => file.readUInt16LE(at + o));
    const [packed = 0, unpacked = 0, local = 0] = [20, 24, 42].map((o) =>
      file.readUInt32LE(at + o),
    );
    if (unpacked === ZIP64.size)
      throw new Refusal("register_unpacks_to_too_much", { field: "file" });
    const text = file.toString("latin1", at + ENTRY.bytes, at + ENTRY.bytes + name);
    entries.push({ name: text, method: file.readUInt16LE(at + 10), packed, unpacked, at: local });
    at += ENTRY.bytes + name + extra + comment;
  }
  return entries;
}

/** Where the archive's last record begins; a comment may follow it. */
function endOf(file: Buffer): number {
  const earliest = Math.max(0, file.length - END.bytes - 0xffff);
  for (let at = file.length - END.bytes; at >= earliest; at--) {
    if (file.readUInt32LE(at) !== END.signature) continue;
    const before = at - ZIP64.bytes;
    if (before >= 0 && file.readUInt32LE(before) === ZIP64.signature) throw notXlsx();
    return at;
  }
  throw notXlsx();
}

function contentOf(file: Buffer, { method, packed, unpacked, at }: Entry): Buffer {
  if (at + LOCAL_BYTES > file.length) throw notXlsx();
  const begin = at + LOCAL_BYTES + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const content = file.subarray(begin, begin + packed);
  if (method === 0) return content;
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(unpacked, 1) });
  } catch {
    throw notXlsx();
  }
}

function inspectSheet(xml: Buffer) {
  const text = xml.toString("latin1");
  for (const [, row] of text.matchAll(/<(?:\w+:)?row\s[^>]*?\br="(\d+)"/g)) {
    if (Number(row) > LAST_ROW) throw notXlsx();
  }
  for (const [, column = "", row] of text.matchAll(/<(?:\w+:)?c\s[^>]*?\br="([A-Z]+)(\d+)"/g)) {
    if (column.length > LAST_COLUMN_LETTERS || Number(row) > LAST_ROW) throw notXlsx();
  }
}

function notXlsx() {
  return new Refusal("register_not_xlsx", { field: "file" });
}

import type { Entry, Reading } from "./entry.ts";
import type { KnownFace } from "./known.ts";
import { mergedEntry, withBlanksFilled } from "./merging.ts";
import type { PlannedRow } from "./planned-row.ts";
import type { Reason } from "./remarks.ts";
import { type Face, FaceBook } from "./sameness.ts";

/** The rows of one man, with one entry for each role; the first also holds what all rows say. */
export type Gathered = { knownId: string | null; rows: PlannedRow[]; entries: Entry[] };

/** Puts the rows of one man together, and finds whom we know already. */
export function gathered(readings: Reading[], known: KnownFace[]) {
  const book = new FaceBook<string>();
  for (const { phone, email, ...man } of known)
    book.add({ ...man, phones: phone ? [phone] : [], emails: email ? [email] : [] });
  const above = new FaceBook<Gathered>();
  const men: Gathered[] = [];
  const rows = readings.map((reading) => place(reading, { book, above, men }));
  return { rows, men };
}

type Books = { book: FaceBook<string>; above: FaceBook<Gathered>; men: Gathered[] };

function place(reading: Reading, { book, above, men }: Books): PlannedRow {
  const { row, entry, remarks } = reading;
  const base = { row, entry, remarks: [...remarks], changes: [], isProtected: false };
  if (!entry) return { ...base, fate: "refused", reason: reading.reason };
  const refused = (reason: Reason): PlannedRow => ({ ...base, fate: "refused", reason });
  const inFile = above.find(entry);
  const inHouse = book.find(entry);
  if (inHouse && "refused" in inHouse) return refused({ code: inHouse.refused });
  const knownId = inHouse?.face.id ?? null;
  const twin =
    inFile && !("refused" in inFile)
      ? inFile.face.id
      : men.find((man) => knownId !== null && man.knownId === knownId);
  if (!twin && inFile && "refused" in inFile && inFile.refused !== "same_name_other_contact")
    return refused({ code: inFile.refused, ...rowOf(inFile.face) });
  const planned: PlannedRow = { ...base, fate: "added", reason: null };
  if (twin) return joinTwin(planned, entry, twin, above);
  if (inFile && "refused" in inFile)
    planned.remarks.push({ code: "same_name", ...rowOf(inFile.face) });
  const man: Gathered = { knownId, rows: [planned], entries: [entry] };
  men.push(man);
  above.add(faceOf(man, entry));
  return planned;
}

/** The same man again: in the same role his rows are merged, in another role he has both. */
function joinTwin(
  planned: PlannedRow,
  entry: Entry,
  twin: Gathered,
  above: FaceBook<Gathered>,
): PlannedRow {
  const firstRow = twin.rows[0]?.row.number ?? 0;
  const at = twin.entries.findIndex(({ role }) => role === entry.role);
  const same = twin.entries[at];
  const merged = same && mergedEntry(same, entry);
  if (same && !merged)
    return { ...planned, fate: "refused", reason: { code: "twice_in_file", row: firstRow } };
  planned.remarks.push({ code: same ? "merged" : "both_roles", row: firstRow });
  if (merged) {
    planned.fate = "merged";
    twin.entries[at] = merged;
  } else {
    const [first] = twin.entries;
    if (first) twin.entries[0] = withBlanksFilled(first, { ...entry, stages: first.stages });
    twin.entries.push(entry);
  }
  twin.rows.push(planned);
  above.add(faceOf(twin, entry));
  return planned;
}

function faceOf(man: Gathered, { name, surname, phones, emails, role }: Entry): Face<Gathered> {
  return { id: man, name, surname, phones, emails, kinds: [role] };
}

function rowOf(face: Face<Gathered> | undefined): { row?: number } {
  const row = face?.id.rows[0]?.row.number;
  return row === undefined ? {} : { row };
}

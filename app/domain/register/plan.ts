import type { Profile } from "#app/domain/people/profile.ts";
import { isClosed } from "#app/domain/people/stages.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import { type ChangeCode, profileAfter, profileChanges, stepsAfter } from "./changes.ts";
import type { Entry, Reading } from "./entry.ts";
import type { KnownFace, KnownMan, KnownRole } from "./known.ts";
import { mergedEntry, withBlanksFilled } from "./merging.ts";
import type { Reason, Remark } from "./remarks.ts";
import { type Face, FaceBook } from "./sameness.ts";
import type { DatedStage } from "./stage-cells.ts";
import type { Row } from "./tables.ts";

export type Fate = "added" | "changed" | "same" | "merged" | "refused";

/** What becomes of one row. */
export type PlannedRow = {
  row: Row;
  fate: Fate;
  reason: Reason | null;
  remarks: Remark[];
  changes: ChangeCode[];
  entry: Entry | null;
  /** The man is known and his details are protected: the screen shows a lock and nothing of his. */
  isProtected: boolean;
};

/** One man of the register, with one entry for each role; the first also holds what all rows say. */
export type PlannedMan = {
  known: KnownMan | null;
  entries: Entry[];
  changes: ChangeCode[];
  profile: Profile | null;
  steps: Map<RoleKind, DatedStage[]>;
};

export type Plan = { rows: PlannedRow[]; men: PlannedMan[] };

type Gathered = { knownId: string | null; rows: PlannedRow[]; entries: Entry[] };

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

/** What will be different about each man, and so what becomes of each row. */
export function planned(
  { rows, men }: ReturnType<typeof gathered>,
  known: Map<string, KnownMan>,
): Plan {
  return { rows, men: men.map((man) => planMan(man, known.get(man.knownId ?? "") ?? null)) };
}

function planMan({ rows, entries }: Gathered, known: KnownMan | null): PlannedMan {
  const steps = new Map<RoleKind, DatedStage[]>();
  const [first] = entries;
  if (!known || !first) return { known: null, entries, changes: [], profile: null, steps };
  const profile = profileAfter(first, known);
  const changes = profileChanges(profile, known);
  for (const entry of entries) changes.push(...roleChanges(entry, known, { steps, rows }));
  if (entries.some(({ isProtected }) => isProtected) && !known.isProtected)
    changes.push("protected");
  if (entries.some(({ note }) => isNewNote(note, known))) changes.push("note");
  for (const row of rows) {
    row.isProtected = known.isProtected;
    if (row.fate === "merged") continue;
    row.fate = changes.length > 0 ? "changed" : "same";
    row.changes = [...new Set(changes)];
  }
  return { known, entries, changes, profile, steps };
}

function roleChanges(
  entry: Entry,
  known: KnownMan,
  { steps, rows }: { steps: PlannedMan["steps"]; rows: PlannedRow[] },
): ChangeCode[] {
  const role = roleOf(known, entry.role);
  if (!role) return ["role"];
  const changes: ChangeCode[] = [];
  const way = stepsAfter(entry, role, known);
  if (way.steps.length > 0) {
    steps.set(entry.role, way.steps);
    changes.push("stage");
  }
  if (way.kept)
    rows.find(({ entry: own }) => own?.role === entry.role)?.remarks.push({ code: "stage_kept" });
  if (entry.coordinatorId && entry.coordinatorId !== role.coordinatorId)
    changes.push("coordinator");
  if (entry.capacity && entry.role === "support_person" && entry.capacity !== role.capacity)
    changes.push("capacity");
  return changes;
}

/** His role of a kind: the open one, else the newest that is over. */
export function roleOf(known: KnownMan, kind: RoleKind): KnownRole | undefined {
  const roles = known.roles.filter((role) => role.kind === kind);
  return roles.find(({ stage }) => !isClosed(stage)) ?? roles[0];
}

/** A note that says the same was brought over before. */
export function isNewNote(note: string | null, known: KnownMan | null): note is string {
  return note !== null && !known?.notes.includes(note);
}

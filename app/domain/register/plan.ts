import type { Day } from "#app/domain/day.ts";
import type { Profile } from "#app/domain/people/profile.ts";
import { isClosed } from "#app/domain/people/stages.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import { type ChangeCode, profileAfter, profileChanges, stepsAfter } from "./changes.ts";
import type { Entry } from "./entry.ts";
import type { Gathered } from "./gathering.ts";
import type { KnownMan, KnownRole } from "./known.ts";
import type { PlannedRow } from "./planned-row.ts";
import type { DatedStage } from "./stage-cells.ts";

/** One man of the register, with one entry for each role; the first also holds what all rows say. */
export type PlannedMan = {
  rows: PlannedRow[];
  known: KnownMan | null;
  entries: Entry[];
  changes: ChangeCode[];
  profile: Profile | null;
  steps: Map<RoleKind, DatedStage[]>;
};

export type Plan = { rows: PlannedRow[]; men: PlannedMan[] };

/**
 * What will be different about each man, and so what becomes of each row. A man who left before
 * `keptSince` is not brought over: the retention rules would forget him within the hour.
 */
export function planned(
  { rows, men }: { rows: PlannedRow[]; men: Gathered[] },
  { known, keptSince }: { known: Map<string, KnownMan>; keptSince: Day },
): Plan {
  const staying = men.filter((man) => man.knownId !== null || !leftBefore(man, keptSince));
  return { rows, men: staying.map((man) => planMan(man, known.get(man.knownId ?? "") ?? null)) };
}

function leftBefore({ rows, entries }: Gathered, day: Day): boolean {
  const lasts = entries.map(({ stages }) => stages.steps.at(-1));
  const isOver = lasts.every((last) => last && isClosed(last.stage) && last.on <= day);
  if (!isOver) return false;
  for (const row of rows) {
    row.fate = "refused";
    row.reason = { code: "left_long_ago" };
  }
  return true;
}

function planMan({ rows, entries }: Gathered, known: KnownMan | null): PlannedMan {
  const steps = new Map<RoleKind, DatedStage[]>();
  const [first] = entries;
  if (!known || !first) return { rows, known: null, entries, changes: [], profile: null, steps };
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
  return { rows, known, entries, changes, profile, steps };
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

import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import { areaLabel } from "#app/domain/people/area.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { beforeAndAfter, fullName, NOT_SHOWN } from "./before-and-after.server.ts";
import type { Entry } from "./entry.ts";
import { FATES } from "./forms.ts";
import { countsOf, planImport, printOf } from "./plan.server.ts";
import type { Plan, PlannedMan } from "./plan.ts";
import type { Fate, PlannedRow } from "./planned-row.ts";
import { uploadEntrustedTo } from "./uploads.server.ts";

export const ROWS_ON_PAGE = 50;

type Asked = {
  by: Coordinator;
  uploadId: string;
  show: Fate | null;
  page: number | null;
  /** In which places are named. */
  language: Language;
  at?: Instant;
};

/**
 * What a coordinator sees of his upload: before the import every row and what becomes of it, one
 * kind of fate at a time; after it what was done.
 */
export async function uploadScreen(
  db: Db,
  { by, uploadId, show, page, language, at = now() }: Asked,
) {
  const { fileName, register, outcome } = await uploadEntrustedTo(db, { by, uploadId, at });
  if (outcome) {
    const { counts, hasPair } = outcome;
    return { uploadId, fileName, done: { counts, hasPair }, preview: null };
  }
  const plan = await planImport(db, { register, today: dayOf(at) });
  const tabs = FATES.map((fate) => ({ fate, count: rowsOf(plan, fate).length }));
  const fate = show ?? tabs.find(({ count }) => count > 0)?.fate ?? "added";
  const rows = rowsOf(plan, fate);
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_ON_PAGE));
  const shown = Math.min(page ?? 1, pages);
  const preview = {
    counts: countsOf(plan),
    print: printOf(plan),
    ignored: register.ignored,
    unknownColleagues: unknownColleagues(plan),
    tabs,
    fate,
    page: shown,
    pages,
    rows: rows
      .slice((shown - 1) * ROWS_ON_PAGE, shown * ROWS_ON_PAGE)
      .map((row) => rowShown(row, { man: manOf(plan, row), language })),
  };
  return { uploadId, fileName, done: null, preview };
}
export type Preview = NonNullable<Awaited<ReturnType<typeof uploadScreen>>["preview"]>;
export type ShownRow = Preview["rows"][number];

/** Whose initials nobody in the office has, and on how many rows: adding them first saves work. */
function unknownColleagues({ rows }: Plan) {
  const found = new Map<string, number>();
  for (const { words = "", code } of rows.flatMap(({ remarks }) => remarks)) {
    if (code === "coordinator_unread") found.set(words, (found.get(words) ?? 0) + 1);
  }
  return [...found].map(([words, rows]) => ({ words, rows }));
}

function rowsOf({ rows }: Plan, fate: Fate): PlannedRow[] {
  return rows.filter((row) => row.fate === fate);
}

function manOf({ men }: Plan, row: PlannedRow): PlannedMan | undefined {
  return men.find(({ known, rows }) => known && rows.includes(row));
}

/** Of a man whose details are protected only what the file says, nothing that we know. */
function rowShown(
  { row, fate, reason, remarks, entry, changes, isProtected }: PlannedRow,
  { man, language }: { man: PlannedMan | undefined; language: Language },
) {
  return {
    sheet: row.sheet,
    number: row.number,
    who: entry ? fullName(entry) : calledInFile(row),
    isProtected: isProtected || (entry?.isProtected ?? false),
    reason,
    remarks,
    entry: fate === "added" || fate === "merged" ? shortly(entry, language) : null,
    changes: changes.map((code) => ({
      code,
      ...(man && !isProtected ? beforeAndAfter(code, man, language) : NOT_SHOWN),
    })),
  };
}

function calledInFile({ cells }: PlannedRow["row"]): string {
  const { name, name_turned, first_name, surname } = cells;
  return name ?? name_turned ?? [first_name, surname].filter(Boolean).join(" ");
}

function shortly(entry: Entry | null, language: Language) {
  return (
    entry && {
      role: entry.role,
      stage: entry.stages.steps.at(-1)?.stage ?? "",
      contacts: [...entry.phones.slice(0, 1), ...entry.emails.slice(0, 1)],
      languages: entry.languages.map(({ language }) => language),
      area: entry.area && areaLabel(entry.area, language),
    }
  );
}

import writeExcelFile, { type Sheet } from "write-excel-file/node";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import type { Column } from "./columns.ts";
import type { Headers } from "./tables.ts";
import { type RefusedRow, uploadEntrustedTo } from "./uploads.server.ts";

/** The rows of his upload that were left out. Nothing is there before the import. */
export async function refusedFileOf(
  db: Db,
  {
    by,
    uploadId,
    language,
    at = now(),
  }: { by: Coordinator; uploadId: string; language: Language; at?: Instant },
): Promise<Buffer> {
  const { outcome, register } = await uploadEntrustedTo(db, { by, uploadId, at });
  if (!outcome || outcome.refused.length === 0) throw new NotFound();
  return refusedFile({ rows: outcome.refused, headers: register.headers, language });
}

const bold = (value: string) => ({ value, fontWeight: "bold" as const });

/**
 * The refused rows as an .xlsx, sheet by sheet, with the reason in front: correct them and send the
 * file again. The columns that must not be kept are not in it.
 */
export function refusedFile({
  rows,
  headers,
  language,
}: {
  rows: RefusedRow[];
  headers: Record<string, Headers>;
  language: Language;
}): Promise<Buffer> {
  const say = translatorFor(language);
  const sheets = [...new Set(rows.map(({ row }) => row.sheet))].map((sheet) => {
    const own = Object.entries(headers[sheet] ?? {}) as [Column, string][];
    const head = [say("office_register:refused.reason"), say("office_register:refused.row")];
    const lines = rows
      .filter(({ row }) => row.sheet === sheet)
      .map(({ row, reason }) => [
        say(`office_register:reason.${reason.code}`, { row: reason.row ?? "" }),
        row.number,
        ...own.map(([column]) => row.cells[column] ?? null),
      ]);
    return {
      sheet: sheetName(sheet),
      data: [[...head, ...own.map(([, header]) => header)].map(bold), ...lines],
      columns: [{ width: 50 }, { width: 8 }, ...own.map(() => ({ width: 18 }))],
      stickyRowsCount: 1,
    };
  });
  return writeExcelFile(sheets as unknown as Sheet<Buffer>[]).toBuffer() as Promise<Buffer>;
}

/** Excel allows 31 characters and not these signs. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, " ").slice(0, 31);
}

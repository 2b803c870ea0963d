import writeExcelFile, { type Sheet } from "write-excel-file/node";
import type { Column } from "./columns.ts";
import type { Reason } from "./remarks.ts";
import type { Headers } from "./tables.ts";
import type { RefusedRow } from "./uploads.server.ts";
import type { Say } from "./words.ts";

const bold = (value: string) => ({ value, fontWeight: "bold" as const });

/**
 * The refused rows as an .xlsx, sheet by sheet, with the reason in front: correct them and send the
 * file again. The columns that must not be kept are not in it.
 */
export function refusedFile({
  rows,
  headers,
  say,
}: {
  rows: RefusedRow[];
  headers: Record<string, Headers>;
  say: Say;
}): Promise<Buffer> {
  const sheets = [...new Set(rows.map(({ row }) => row.sheet))].map((sheet) => {
    const own = Object.entries(headers[sheet] ?? {}) as [Column, string][];
    const head = [say("office_register:refused.reason"), say("office_register:refused.row")];
    const lines = rows
      .filter(({ row }) => row.sheet === sheet)
      .map(({ row, reason }) => [
        reasonWords(reason, say),
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

export function reasonWords({ code, row }: Reason, say: Say): string {
  return say(`office_register:reason.${code}`, { row: row ?? "" });
}

/** Excel allows 31 characters and not these signs. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, " ").slice(0, 31);
}

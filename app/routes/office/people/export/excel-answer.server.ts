const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** An .xlsx to keep, under a name in plain letters. No cache keeps a copy of it. */
export function excelAnswer(file: Buffer, name: string): Response {
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": XLSX,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

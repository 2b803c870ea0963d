import writeExcelFile, { type Sheet } from "write-excel-file/node";
import { formatDay } from "#app/i18n/dates.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { YearReport } from "./report.server.ts";

/** The report as an Excel sheet: what, how many, out of how many, how it was come by, from what. */
export function reportWorkbook(report: YearReport, language: Language): Promise<Buffer> {
  const t = translatorFor(language);
  const bold = (value: string) => ({ value, fontWeight: "bold" as const });
  const head = ["what", "value", "of", "how", "from"].map((one) =>
    bold(t(`office_reports:column.${one}`)),
  );
  const rows = report.sections.flatMap((section) => [
    [bold(t(`office_reports:section.${section.code}`)), null, null, null, null],
    ...section.figures.map(({ code, name, value, of, how }) => [
      name === undefined
        ? t(`office_reports:figure.${section.code}.${code}`)
        : name || t("office_reports:not_said"),
      typeof value === "number" ? value : t(`office_reports:unsaid.${value}`),
      of ?? null,
      t(`office_reports:how.${how}`),
      t(`office_reports:from.${section.code}`),
    ]),
  ]);
  const until = t("office_reports:until", {
    day: formatDay(report.until, language, { year: true }),
  });
  const sheet = {
    sheet: String(report.year),
    data: [[bold(`${t("office_reports:title")} ${report.year}`)], [until], head, ...rows],
    columns: [{ width: 48 }, { width: 14 }, { width: 14 }, { width: 14 }, { width: 70 }],
  };
  return writeExcelFile([sheet] as unknown as Sheet<Buffer>[]).toBuffer() as Promise<Buffer>;
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { ReportQuery } from "#app/domain/reports/forms.ts";
import { yearReport } from "#app/domain/reports/report.server.ts";
import { reportWorkbook } from "#app/domain/reports/workbook.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { officeLanguage } from "#app/i18n/language-context.tsx";
import { excelAnswer } from "../people/export/excel-answer.server.ts";

/** The same figures as Excel: numbers only, nobody's data. */
export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { year } = readFields(new URL(request.url).searchParams, ReportQuery);
  const language = officeLanguage(languageOf(request));
  const report = await yearReport(db, { by, year, language });
  return excelAnswer(await reportWorkbook(report, language), `report-${report.year}.xlsx`);
});

import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { refusedFileOf } from "#app/domain/register/refused-file.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import { officeLanguage } from "#app/i18n/language-context.tsx";
import { excelAnswer } from "../../export/excel-answer.server.ts";

/** The rows that were left out, with the reason in front of each. */
export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const language = officeLanguage(languageOf(request));
  const file = await refusedFileOf(db, { by, uploadId: params.uploadId ?? "", language });
  return excelAnswer(file, translatorFor(language)("office_register:refused.file"));
});

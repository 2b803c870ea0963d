import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { exportPeople } from "#app/domain/register/write-out.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import { officeLanguage } from "#app/i18n/language-context.tsx";
import { excelAnswer } from "./excel-answer.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCoordinator(request);
  throw redirect(`/${languageOf(request)}/office/people/export`);
}

/** A post, because it is written down about every man in it: no link that is followed by chance does that. */
export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const language = officeLanguage(languageOf(request));
  const { file } = await exportPeople(db, { by, language });
  return excelAnswer(file, translatorFor(language)("office_register:export.file"));
});

import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { LanguageForm } from "#app/domain/accounts/forms.ts";
import { chooseLanguage } from "#app/domain/people/language.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireViewer } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, loader } from "../home/route.tsx";

/** The language of his letters. The page stays in the language that it is read in. */
export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  await chooseLanguage(db, { viewer, ...(await readForm(request, LanguageForm)) });
  return redirectSaying(`/${languageOf(request)}/account`, "saved");
});

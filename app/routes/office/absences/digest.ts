import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { chooseDigest } from "#app/domain/today/absences.server.ts";
import { DigestForm } from "#app/domain/today/forms.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, loader } from "./route.tsx";

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  await chooseDigest(db, { by, ...(await readForm(request, DigestForm)) });
  return redirectSaying(`/${languageOf(request)}/office/absences`, "saved");
});

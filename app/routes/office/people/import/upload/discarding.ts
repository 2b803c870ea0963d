import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { discardUpload } from "#app/domain/register/uploads.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCoordinator(request);
  throw redirect(`/${languageOf(request)}/office/people/import`);
}

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  await discardUpload(db, { by, uploadId: params.uploadId ?? "" });
  return redirectSaying(`/${languageOf(request)}/office/people/import`, "register_discarded");
});

import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { PictureForm } from "#app/domain/places/forms.ts";
import { keepPicture } from "#app/domain/places/pictures.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { officeLanguage } from "#app/i18n/language-context.tsx";

export { default, handle, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { picture, shows } = await readForm(request, PictureForm);
  const uploaded = picture && new Uint8Array(await picture.arrayBuffer());
  const language = officeLanguage(languageOf(request));
  await keepPicture(db, { by, placeId: params.id ?? "", picture: uploaded, shows, language });
  return redirectSaying(`/${languageOf(request)}/office/places/${params.id}`, "saved");
});

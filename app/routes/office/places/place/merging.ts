import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { MergingForm } from "#app/domain/places/forms.ts";
import { mergePlacesEverywhere } from "#app/domain/rounds/merging-places.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { into } = await readForm(request, MergingForm);
  await mergePlacesEverywhere(db, { by, placeId: params.id ?? "", intoId: into });
  return redirectSaying(`/${languageOf(request)}/office/places/${into}`, "saved");
});

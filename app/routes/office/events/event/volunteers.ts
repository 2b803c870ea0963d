import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { VolunteerForm } from "#app/domain/gatherings/forms.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { refuseUnlessTraining } from "#app/domain/gatherings/trainings.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { personId } = await readForm(request, VolunteerForm);
  const [eventId, language] = [params.id ?? "", languageOf(request)];
  await refuseUnlessTraining(db, eventId);
  await signUp(db, { by, eventId, personId, language });
  return redirectSaying(`/${language}/office/events/${params.id}`, "saved");
});

import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { refuseUnlessTraining } from "#app/domain/gatherings/trainings.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const { personId } = await requireMan(request);
  const [eventId, language] = [params.id ?? "", languageOf(request)];
  await refuseUnlessTraining(db, eventId);
  await signUp(db, { eventId, personId, language });
  return redirectSaying(`/${language}/me`, "saved");
});

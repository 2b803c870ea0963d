import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { wantNoReminder } from "#app/domain/gatherings/sign-up-link.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

/** The page says from then on that we do not. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  await wantNoReminder(db, { token: params.token ?? "" });
  return redirectSaying(`/${languageOf(request)}/sign-ups/${params.token}`, "saved");
});

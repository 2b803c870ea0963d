import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { acceptPlace } from "#app/domain/gatherings/waiting-link.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

/** The link of his sign-up is the same from then on. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  await acceptPlace(db, { token: params.token ?? "" });
  return redirect(`/${languageOf(request)}/sign-ups/${params.token}`);
});

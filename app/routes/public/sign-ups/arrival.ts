import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { arriveByLink } from "#app/domain/gatherings/arrivals.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

/** The page itself then says welcome. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  await arriveByLink(db, { token: params.token ?? "" });
  return redirect(`/${languageOf(request)}/sign-ups/${params.token}`);
});

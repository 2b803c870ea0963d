import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { cancelSeries } from "#app/domain/gatherings/series-link.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

/** The page itself then says thank you. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  await cancelSeries(db, { token: params.token ?? "" });
  return redirect(`/${languageOf(request)}/series/${params.token}`);
});

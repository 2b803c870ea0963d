import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { acceptPlacesInSeries } from "#app/domain/gatherings/series-queue.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

/** Yes to every place that is held for him; the page itself then shows it. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  await acceptPlacesInSeries(db, { token: params.token ?? "" });
  return redirect(`/${languageOf(request)}/series/${params.token}`);
});

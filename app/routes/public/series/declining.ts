import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { declinePlacesInSeries } from "#app/domain/gatherings/series-queue.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

/** No to what is held now; where he waits for other dates, he waits on. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  await declinePlacesInSeries(db, { token: params.token ?? "" });
  return redirect(`/${languageOf(request)}/series/${params.token}`);
});

import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { returnToSeries } from "#app/domain/gatherings/series-queue.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

/** Who had left the series has a new link from then on. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const token = await returnToSeries(db, { token: params.token ?? "" });
  return redirect(`/${languageOf(request)}/series/${token}`);
});

import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { FriendsForm } from "#app/domain/gatherings/forms.ts";
import { changeFriendsInSeries } from "#app/domain/gatherings/series-link.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const { friends } = await readForm(request, FriendsForm);
  await changeFriendsInSeries(db, { token: params.token ?? "", friends });
  return redirectSaying(`/${languageOf(request)}/series/${params.token}`, "saved");
});

import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { cannotCome } from "#app/domain/pairs/first-ticks.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { viewerOf } from "#app/http/session.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const viewer = await viewerOf(request);
  await cannotCome(db, { token: params.token ?? "", viewer });
  return redirectSaying(`/${languageOf(request)}/first-meetings/${params.token}`, "saved");
});

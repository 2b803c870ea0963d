import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { wantLetters } from "#app/domain/messages/fewer-letters.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const { token = "", group = "" } = params;
  await wantLetters(db, { token, group });
  return redirectSaying(`/${languageOf(request)}/fewer/${token}`, "saved");
});

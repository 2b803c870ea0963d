import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { wantNoLetters } from "#app/domain/messages/fewer-letters.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

/** From the page, and from a mail program in one click: that follows no redirect (RFC 8058). */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const { token = "", group = "" } = params;
  const form = await request.formData();
  await wantNoLetters(db, { token, group });
  if (form.get("List-Unsubscribe") === "One-Click") return new Response(null, { status: 200 });
  return redirectSaying(`/${languageOf(request)}/fewer/${token}`, "saved");
});

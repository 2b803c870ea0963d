import { redirect } from "@remix-run/node";
import type { InQueue } from "#app/domain/gatherings/waiting.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";

/** To the page of his new place; `from`, and told so, when he has one under another link already. */
export function toQueue(
  { comes, token }: InQueue,
  { language, from }: { language: string; from: string },
) {
  if (token) return redirect(`/${language}/${comes ? "sign-ups" : "waiting"}/${token}`);
  return redirectSaying(`/${language}/${from}`, comes ? "signed_up_already" : "waiting_already");
}

import { redirect } from "@remix-run/node";
import type { InQueue } from "#app/domain/gatherings/waiting.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";

/** To the page of his new place; `from`, and told so, when he has one under another link already. */
export function toQueue(
  { comes, token, isSeries }: InQueue,
  { language, from }: { language: string; from: string },
) {
  const room = isSeries ? "series" : comes ? "sign-ups" : "waiting";
  if (token) return redirect(`/${language}/${room}/${token}`);
  return redirectSaying(`/${language}/${from}`, comes ? "signed_up_already" : "waiting_already");
}

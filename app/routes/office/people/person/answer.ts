import { useActionData, useLocation } from "@remix-run/react";
import type { Answer } from "#app/http/answering.server.ts";

/** The answer to one of the page's forms: the one whose word stands last in the URL it was posted to. */
export function useAnswerTo(doing: string): Answer | undefined {
  const answer = useActionData<Answer>();
  return useLocation().pathname.endsWith(`/${doing}`) ? answer : undefined;
}

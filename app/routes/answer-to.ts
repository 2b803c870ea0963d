import { useActionData, useLocation } from "@remix-run/react";
import type { Answer } from "#app/http/answering.server.ts";

/**
 * What came back from a post to this path. A page with several forms is shown again by the route
 * of the one that was sent: only that form shows what is wrong.
 */
export function useAnswerTo(action: string): Answer | undefined {
  const answer = useActionData<Answer>();
  return useLocation().pathname === action ? answer : undefined;
}

import type { Instant } from "#app/domain/day.ts";
import type { Answer } from "#app/domain/pairs/proposal.ts";
import { isClosed } from "#app/domain/people/stages.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";

type Facts = {
  /** Open roles first. */
  roles: { kind: RoleKind; stage: string }[];
  suggestions: { answer: Answer | null }[];
  pairs: {
    id: string;
    other: string;
    firstMeetingOn: string | null;
    nextMeetingAt: Instant | null;
    nextMeetingPlace: string | null;
    /** A planned meeting has passed and nobody has logged it. */
    asks: boolean;
  }[];
};

export type NextForMan =
  | { code: "answer_suggestion" | "other_is_answering" }
  | { code: "how_did_it_go" | "first_meeting" | "keep_meeting"; pairId: string; other: string }
  | {
      code: "next_meeting";
      pairId: string;
      other: string;
      meetAt: Instant;
      place: string | null;
    }
  | { code: "stage"; kind: RoleKind; stage: string }
  | { code: "nothing" };

/** The one thing that happens next for a man, so that he is never left in silence. */
export function nextForMan({ roles, suggestions, pairs }: Facts, at: Instant): NextForMan {
  if (suggestions.some(({ answer }) => answer === null)) return { code: "answer_suggestion" };
  const asked = pairs.find(({ asks }) => asks);
  if (asked) return { code: "how_did_it_go", ...named(asked) };
  const planned = pairs.find(({ nextMeetingAt }) => nextMeetingAt && nextMeetingAt >= at);
  if (planned?.nextMeetingAt) {
    const { nextMeetingAt: meetAt, nextMeetingPlace: place } = planned;
    return { code: "next_meeting", ...named(planned), meetAt, place };
  }
  const fresh = pairs.find(({ firstMeetingOn }) => !firstMeetingOn);
  if (fresh) return { code: "first_meeting", ...named(fresh) };
  const [pair] = pairs;
  if (pair) return { code: "keep_meeting", ...named(pair) };
  if (suggestions.length > 0) return { code: "other_is_answering" };
  const role = roles.find(({ stage }) => !isClosed(stage)) ?? roles[0];
  return role ? { code: "stage", kind: role.kind, stage: role.stage } : { code: "nothing" };
}

function named({ id, other }: { id: string; other: string }) {
  return { pairId: id, other };
}

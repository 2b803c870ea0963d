import type { Day, Instant } from "#app/domain/day.ts";
import type { Answer } from "#app/domain/pairs/proposal.ts";
import type { WishAfter } from "#app/domain/pairs/wish-after.server.ts";
import { READY_STAGE } from "#app/domain/people/stages.ts";
import type { PathStep } from "./path-step.ts";

type Facts = {
  /** Where he stands on the way to a pair; null where he was never with us as anything. */
  step: PathStep | null;
  /** What he asked for at the end of a pair, and by when he hears from us about it. */
  wish: { code: WishAfter["wish"]; hearsBy: Day } | null;
  suggestions: { answer: Answer | null; expiresOn: Day }[];
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
  | { code: "answer_suggestion" | "other_is_answering"; until: Day }
  | { code: "how_did_it_go" | "first_meeting" | "keep_meeting"; pairId: string; other: string }
  | {
      code: "next_meeting";
      pairId: string;
      other: string;
      meetAt: Instant;
      place: string | null;
    }
  | { code: "after_pair"; wish: WishAfter["wish"]; hearsBy: Day }
  | { code: "step"; step: PathStep }
  | { code: "nothing" };

/** The one thing that happens next for a man, so that he is never left in silence. */
export function nextForMan({ step, wish, suggestions, pairs }: Facts, at: Instant): NextForMan {
  const asking = suggestions.find(({ answer }) => answer === null);
  if (asking) return { code: "answer_suggestion", until: asking.expiresOn };
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
  const [answered] = suggestions;
  if (answered) return { code: "other_is_answering", until: answered.expiresOn };
  // Who asked for something else is not told that we look for a pair for him.
  if (wish && step?.code === "stage" && READY_STAGE[step.kind] === step.stage) {
    return { code: "after_pair", wish: wish.code, hearsBy: wish.hearsBy };
  }
  return step ? { code: "step", step } : { code: "nothing" };
}

function named({ id, other }: { id: string; other: string }) {
  return { pairId: id, other };
}

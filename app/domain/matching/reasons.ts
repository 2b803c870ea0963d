import type { Day } from "#app/domain/day.ts";
import { type Nearness, nearness } from "./area.ts";
import { canPractiseFinnish, sharedLanguages } from "./languages.ts";
import type { Two } from "./person.ts";
import { professionWords, shareAProfession } from "./profession.ts";
import { haveNoSharedTime, sharedTimes, timeCode } from "./times.ts";
import { OTHER_HOPES } from "./traits.ts";
import type { MatchingWish, Points } from "./wishes.ts";

/** Why two men are suggested to each other. `app/i18n/reasons.ts` says it in the reader's language. */
export type ReasonCode =
  | "both_speak"
  | "some_language"
  | "finnish"
  | "same_district"
  | "same_municipality"
  | "neighbouring"
  | "can_travel"
  | "same_profession"
  | "shared_times"
  | "shared_interests"
  | "hopes"
  | "hopes_of_support_person";
/** What to mind, said honestly beside the reasons. */
export type MindCode = "recent_ending" | "no_shared_time" | "only_some_language" | "far_apart";

/** A reason with what it speaks of: codes of languages, interests, wishes, day-parts ("2-evening"). */
export type Reason = { code: ReasonCode; values: string[] };
export type Mind = { code: MindCode; values: string[] };

export const REASONS_AT_MOST = 5;
const VALUES_AT_MOST = 3;

const WISH_OF: Record<ReasonCode, MatchingWish> = {
  both_speak: "language",
  some_language: "language",
  finnish: "finnish",
  same_district: "area",
  same_municipality: "area",
  neighbouring: "area",
  can_travel: "area",
  same_profession: "profession",
  shared_times: "times",
  shared_interests: "interests",
  hopes: "hopes",
  hopes_of_support_person: "hopes_of_support_person",
};
const NEAR: Partial<Record<Nearness, ReasonCode>> = {
  same_district: "same_district",
  same_municipality: "same_municipality",
  neighbouring: "neighbouring",
  can_travel: "can_travel",
};

/** These tell where somebody lives. */
export const AREA_REASONS: ReadonlySet<ReasonCode | MindCode> = new Set([
  "same_district",
  "same_municipality",
  "neighbouring",
  "can_travel",
  "far_apart",
]);

/** At most five reasons, the strongest first. Waiting orders the list but is nobody's reason to meet. */
export function reasonsFor(two: Two, points: Points): Reason[] {
  return everyReason(two)
    .filter(({ code }) => points[WISH_OF[code]] > 0)
    .toSorted((one, other) => points[WISH_OF[other.code]] - points[WISH_OF[one.code]])
    .slice(0, REASONS_AT_MOST)
    .map(({ code, values }) => ({ code, values: values.slice(0, VALUES_AT_MOST) }));
}

/** The weightiest thing to mind, if there is one. */
export function mindFor(two: Two, today: Day): Mind | null {
  const languages = sharedLanguages(two);
  const some = languages.well.length === 0 ? languages.somewhat : [];
  if (restsStill(two, today)) return { code: "recent_ending", values: [] };
  if (haveNoSharedTime(two)) return { code: "no_shared_time", values: [] };
  if (some.length > 0) {
    return { code: "only_some_language", values: some.slice(0, VALUES_AT_MOST) };
  }
  return nearness(two) === "far_apart" ? { code: "far_apart", values: [] } : null;
}

function everyReason(two: Two): Reason[] {
  const { participant, supportPerson } = two;
  const { well, somewhat } = sharedLanguages(two);
  const near = NEAR[nearness(two)];
  return [
    well.length > 0
      ? { code: "both_speak" as const, values: well }
      : { code: "some_language" as const, values: somewhat },
    ...(near
      ? [{ code: near, values: near === "same_district" ? [participant.district ?? ""] : [] }]
      : []),
    ...(isOneProfession(two) ? [{ code: "same_profession" as const, values: [] }] : []),
    { code: "shared_times", values: sharedTimes(two).map(timeCode) },
    { code: "shared_interests", values: common(participant.interests, supportPerson.interests) },
    { code: "hopes", values: common(participant.hopes, supportPerson.offers, OTHER_HOPES) },
    ...(canPractiseFinnish(two) ? [{ code: "finnish" as const, values: [] }] : []),
    {
      code: "hopes_of_support_person",
      values: common(supportPerson.hopes, participant.offers, OTHER_HOPES),
    },
  ].filter(({ code, values }) => values.length > 0 || WORDLESS.has(code)) as Reason[];
}

/** These speak of nothing but themselves. */
const WORDLESS = new Set<string>([
  "finnish",
  "same_municipality",
  "neighbouring",
  "can_travel",
  "same_profession",
]);

/** A reason in rounds only: elsewhere the wish weighs nothing, and nobody is told. */
function isOneProfession({ participant, supportPerson }: Two) {
  return shareAProfession(
    professionWords(participant.profession),
    professionWords(supportPerson.profession),
  );
}

function common(one: readonly string[], other: readonly string[], among?: readonly string[]) {
  return one.filter((tick) => other.includes(tick) && (!among || among.includes(tick)));
}

function restsStill({ participant, supportPerson }: Two, today: Day) {
  return [participant, supportPerson].some(({ restsUntil }) => restsUntil && today < restsUntil);
}

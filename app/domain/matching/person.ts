import type { Day } from "#app/domain/day.ts";
import type { FreeTime, SpokenLevel } from "#app/domain/people/profile.ts";
import type { Interest, RoleKind, Wish } from "#app/domain/people/vocabulary.ts";

/**
 * A man as matching sees him: plain data, so that a plan can be made from a file as well as from the
 * database. The same shape for both men.
 */
export type MatchingPerson = {
  id: string;
  role: RoleKind;
  /** Waits for a pair (participant) or is available for one (support person). */
  isReady: boolean;
  /** Since when; a pair that did not click costs no waiting time. */
  waitingSince: Day;
  /** How many more pairs he can take: capacity less open pairs and open proposals. */
  freePlaces: number;
  isAdult: boolean;
  /** Protected details: only the office may pair him, and his area is told to nobody. */
  isProtected: boolean;
  languages: SpokenLevel[];
  times: FreeTime[];
  municipalityCode: string | null;
  district: string | null;
  canTravel: boolean;
  interests: Interest[];
  hopes: Wish[];
  offers: Wish[];
  /** Free text; rounds pair by it. */
  profession: string | null;
  /** After a pair he rests; from this day on he may be asked again. Null: he has had none. */
  restsUntil: Day | null;
};

/** The two whom a question is about, each in his role. */
export type Two = { participant: MatchingPerson; supportPerson: MatchingPerson };

/** Puts two men in their roles, whichever of them one starts from. */
export function together(one: MatchingPerson, other: MatchingPerson): Two {
  return one.role === "participant"
    ? { participant: one, supportPerson: other }
    : { participant: other, supportPerson: one };
}

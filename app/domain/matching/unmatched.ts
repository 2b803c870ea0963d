import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import { NOBODY } from "./assignment.ts";
import type { Pairing } from "./pairing.ts";
import {
  bitOf,
  namedBits,
  PLAN_RULES,
  type PlanRule,
  RELAXABLE,
  type RelaxableRule,
  rulesIn,
} from "./plan-rules.ts";
import type { Planned } from "./plan-table.ts";
import { type Room, roomIn } from "./room.ts";

/**
 * Why a man has no pair in the plan.
 * himself: he breaks these rules, whoever the other may be.
 * nobody_there: there is nobody on the other side who could have a pair at all.
 * nobody_fits: how many of them each rule keeps from him, most first; `alone` of them fit but for it.
 * others_go_first: so many fit him, and all of them have others.
 */
export type Why =
  | { code: "himself"; rules: PlanRule[] }
  | { code: "nobody_there" }
  | { code: "nobody_fits"; rules: { rule: PlanRule; count: number; alone: number }[] }
  | { code: "others_go_first"; fitting: number };

/** Relaxing this rule for him gives him a pair, with any of so many men, and takes nobody's. */
export type Gives = { rule: RelaxableRule; men: number };

export type Unmatched = { personId: string; role: RoleKind; why: Why; gives: Gives[] };

/** Everyone whom the plan gives no pair, in the order of longest waiting, participants first. */
export function unmatchedIn(pairing: Pairing): Unmatched[] {
  const { participants, supportPersons, broken } = pairing.table;
  const columns = supportPersons.length;
  const room = roomIn(pairing);
  const his = participants.flatMap((planned, row) =>
    pairing.supportOf[row] === NOBODY
      ? toldOf(
          planned,
          sideFor(supportPersons, room.supportPersons),
          (column) => broken[row * columns + column] as number,
        )
      : [],
  );
  const others = supportPersons.flatMap((planned, column) =>
    pairing.taken[column] === 0
      ? toldOf(
          planned,
          sideFor(participants, room.participants),
          (row) => broken[row * columns + column] as number,
        )
      : [],
  );
  return [...his, ...others];
}

/** The other side: who may be paired at all, and for whom there is room. */
type OtherSide = { men: readonly Planned[]; hasRoom: Room["participants"]; isThere: boolean };

function sideFor(men: readonly Planned[], hasRoom: Uint8Array): OtherSide {
  return { men, hasRoom, isThere: men.some(({ broken, places }) => broken === 0 && places > 0) };
}

function toldOf(planned: Planned, side: OtherSide, bitsWith: (other: number) => number) {
  const { man } = planned;
  const tally = new Uint32Array(PLAN_RULES.length);
  const tallyAlone = new Uint32Array(PLAN_RULES.length);
  const gives = new Uint32Array(PLAN_RULES.length);
  let fitting = 0;
  for (let other = 0; other < side.men.length; other++) {
    const bits = bitsWith(other);
    const { broken: own } = side.men[other] as Planned;
    if (bits === 0) fitting++;
    const hasRoom = side.hasRoom[other] === 1;
    const named = namedBits(bits);
    const isOne = (named & (named - 1)) === 0;
    for (let rule = 0; rule < PLAN_RULES.length; rule++) {
      const bit = 1 << rule;
      if ((named & bit) === 0) continue;
      // Who could not be paired with anyone says nothing about this man.
      if (own === 0) tally[rule] = (tally[rule] as number) + 1;
      if (!isOne) continue;
      if (own === 0) tallyAlone[rule] = (tallyAlone[rule] as number) + 1;
      const isRoomy = hasRoom || (bit === FREE_PLACE && man.role === "participant");
      if (bits === bit && isRoomy) gives[rule] = (gives[rule] as number) + 1;
    }
    if (bits === 0 && man.role === "participant") {
      gives[FREE_PLACE_AT] = (gives[FREE_PLACE_AT] as number) + 1;
    }
  }
  return {
    personId: man.id,
    role: man.role,
    why: whyOf(planned, side, { fitting, tally, tallyAlone }),
    gives: RELAXABLE.map((rule) => ({
      rule,
      men: gives[PLAN_RULES.indexOf(rule)] as number,
    })).filter(({ men }) => men > 0),
  };
}

const FREE_PLACE_AT = PLAN_RULES.indexOf("free_place");
const FREE_PLACE = bitOf("free_place");

function whyOf(
  { broken: own }: Planned,
  { isThere }: OtherSide,
  { fitting, tally, tallyAlone }: { fitting: number; tally: Uint32Array; tallyAlone: Uint32Array },
): Why {
  if (own !== 0) return { code: "himself", rules: rulesIn(own) };
  if (!isThere) return { code: "nobody_there" };
  if (fitting > 0) return { code: "others_go_first", fitting };
  const rules = PLAN_RULES.map((rule, place) => ({
    rule,
    count: tally[place] as number,
    alone: tallyAlone[place] as number,
  })).filter(({ count }) => count > 0);
  return {
    code: "nobody_fits",
    rules: rules.toSorted((one, other) => other.alone - one.alone || other.count - one.count),
  };
}

import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, dayOf, type Instant, now } from "#app/domain/day.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { type MenInPlan, menInPlan } from "./men-in-plan.server.ts";
import { type OfficePlan, officePlan } from "./office-plan.server.ts";
import { decisionsOn, setAsideOn } from "./plan-decisions.server.ts";
import type { PlanOf } from "./plan-input.server.ts";
import { pairKey, type RelaxableRule, type TheTwoIds } from "./plan-rules.ts";
import { rulesAgainst, twoAmong } from "./two-in-plan.ts";
import type { Unmatched } from "./unmatched.ts";
import { notNowSince, type WhoseWish, wishedBy, wishesToMeet } from "./wishes-to-meet.server.ts";

/** So many of each list are shown; the counts tell how many there are. */
export const SHOWN_AT_MOST = 60;
/** So long the office sees on the workbench what a man said about another. */
const NOT_NOW_SHOWN_DAYS = 30;

/**
 * The coordinator's workbench: the plan as things stand, whom it leaves without and what would help,
 * what men wish and what the office has decided. `relaxed` shows the plan as it would be without
 * these rules; looking changes nothing. `roundId`: the same for those who have applied to a round.
 */
export async function workbench(
  db: Db,
  {
    by,
    language,
    relaxed = [],
    roundId = null,
    at = now(),
  }: Partial<PlanOf> & {
    by: Coordinator;
    language: Language;
    relaxed?: readonly RelaxableRule[];
    at?: Instant;
  },
) {
  const office = await officePlan(db, { relaxed, roundId, at });
  const usual = relaxed.length > 0 ? await officePlan(db, { roundId, at }) : office;
  const men = await menInPlan(db, { people: office.people, language, at });
  const left = leftIn(office, { roundId });
  const bench = {
    today: dayOf(at),
    relaxed: [...relaxed],
    relaxations: usual.plan.relaxations,
    counts: {
      pairs: office.plan.pairs.length,
      more: office.plan.pairs.length - usual.plan.pairs.length,
      participants: left("participant").length,
      supportPersons: left("support_person").length,
    },
    ...(await pairsOn(db, { office, usual, men, at })),
    left: {
      participants: shownOf(left("participant"), men),
      supportPersons: shownOf(left("support_person"), men),
    },
    ...(await decidedOn(db, { office, men, at })),
  };
  await men.recordSeen(by);
  return bench;
}

export type Workbench = Awaited<ReturnType<typeof workbench>>;

const FIRST: Record<NonNullable<WhoseWish>, number> = {
  both: 2,
  participant: 1,
  support_person: 1,
};

/** The planned pairs, two wishes at each other on top; and the wishes that the plan does not fulfil. */
async function pairsOn(
  db: Db,
  {
    office: { plan, people },
    usual,
    men,
    at,
  }: { office: OfficePlan; usual: OfficePlan; men: MenInPlan; at: Instant },
) {
  const wishes = await wishesToMeet(db, dayOf(at));
  const wishOf = wishedBy(wishes);
  const planned = new Set(plan.pairs.map(pairKey));
  const byWish = <T extends { wish: WhoseWish }>(one: T, other: T) =>
    (other.wish ? FIRST[other.wish] : 0) - (one.wish ? FIRST[one.wish] : 0);
  const given = (two: TheTwoIds) => {
    const both = twoAmong(people, two);
    return both && usual.plan !== plan ? rulesAgainst(both, usual.rules) : [];
  };
  const wished = new Map(wishes.map((wish) => [pairKey(wish), wish]));
  return {
    pairs: plan.pairs
      .map((pair) => ({ ...pair, wish: wishOf(pair) }))
      .toSorted(byWish)
      .slice(0, SHOWN_AT_MOST)
      /** `given`: the rules that this pair needs to be without, where the plan is looked at so. */
      .map((pair) => ({ ...pair, given: given(pair) }))
      .flatMap(men.two),
    wishes: [...wished.values()]
      .filter((wish) => !planned.has(pairKey(wish)))
      .map((wish) => ({ ...wish, wish: wishOf(wish) }))
      .toSorted(byWish)
      .flatMap(men.two),
  };
}

/** Pins, pairs that are not for now, and men who are left out, each with who decided it. */
async function decidedOn(
  db: Db,
  { office: { plan }, men, at }: { office: OfficePlan; men: MenInPlan; at: Instant },
) {
  const decisions = await decisionsOn(db, dayOf(at));
  const refused = new Map(plan.refusedPins.map((pin) => [pairKey(pin), pin.rule]));
  return {
    pins: decisions
      .filter(({ what }) => what === "pinned")
      .map((pin) => ({ ...pin, refusedBy: refused.get(pairKey(pin)) ?? null }))
      .flatMap(men.two),
    notNow: (await notNowSince(db, addDays(dayOf(at), -NOT_NOW_SHOWN_DAYS))).flatMap(men.two),
    apart: decisions.filter(({ what }) => what === "apart").flatMap(men.two),
    aside: (await setAsideOn(db, dayOf(at))).flatMap(({ personId, ...aside }) =>
      [...men.one(personId, "participant"), ...men.one(personId, "support_person")]
        .slice(0, 1)
        .map((man) => ({ ...aside, man })),
    ),
  };
}

/**
 * Who waits with room for a pair, and has none in the plan; not those whom the office has set aside.
 * Of a round all are shown: whoever is not ready yet has applied as well.
 */
function leftIn({ plan, people }: OfficePlan, { roundId }: PlanOf) {
  const waits = new Set(
    people
      .filter((man) => (man.isReady || roundId) && man.freePlaces > 0)
      .map(({ role, id }) => role + id),
  );
  const isAside = ({ why }: Unmatched) => why.code === "himself" && why.rules.includes("set_aside");
  return (side: RoleKind) =>
    plan.unmatched.filter(
      (one) => one.role === side && waits.has(one.role + one.personId) && !isAside(one),
    );
}

function shownOf(left: Unmatched[], men: MenInPlan) {
  return left
    .slice(0, SHOWN_AT_MOST)
    .flatMap(({ personId, role, why, gives }) =>
      men.one(personId, role).map((man) => ({ man, why, gives })),
    );
}

import { createHash } from "node:crypto";
import { addDays, type Day } from "#app/domain/day.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { dataVersion } from "#db/version.ts";
import { peopleOfPlan } from "./people.server.ts";
import { peopleOfRound } from "./people-of-round.server.ts";
import type { MatchingPerson } from "./person.ts";
import { decisionsOn, setAsideOn } from "./plan-decisions.server.ts";
import { type PlanRules, planRules } from "./plan-rules.ts";
import { normalised, type Weights } from "./wishes.ts";

/** Of whom a plan is made: of everybody who waits (null), or of those who have applied to a round. */
export type PlanOf = { roundId: string | null };

/** Everything that the office's plan of a day is made of. */
export type PlanInput = {
  people: MatchingPerson[];
  rules: PlanRules;
  /** Tells one input from another by what stands in it. */
  fingerprint: string;
};

/** Two of whom one has not answered in time are not put together again for so long. */
const AFTER_SILENCE_DAYS = 30;
/** Two of whom one has said "not now". */
export const AFTER_NOT_NOW_DAYS = 90;

type Kept = { version: string; today: Day; input: PlanInput };
const kept = new WeakMap<Db, Map<string, Kept>>();
/** The plan of everybody, and those of rounds that run beside each other. */
const INPUTS_KEPT = 4;

/**
 * Read anew as soon as anything in the database has changed, so that nothing stale is ever planned;
 * as long as nothing has, from memory.
 */
export async function planInput(
  db: Db,
  today: Day,
  { roundId }: PlanOf = { roundId: null },
): Promise<PlanInput> {
  if (db.isTransaction) return readInput(db, today, roundId);
  const inputs = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, inputs);
  const known = inputs.get(roundId ?? "");
  if (known && known.today === today && known.version === (await dataVersion(db))) {
    return known.input;
  }
  return asOne(db, async (trx) => {
    const version = await dataVersion(trx);
    const input = await readInput(trx, today, roundId);
    if (inputs.size >= INPUTS_KEPT) inputs.clear();
    inputs.set(roundId ?? "", { version, today, input });
    return input;
  });
}

async function readInput(db: Db, today: Day, roundId: string | null): Promise<PlanInput> {
  const people = roundId ? await peopleOfRound(db, roundId) : await peopleOfPlan(db);
  const decisions = await decisionsOn(db, today);
  const rules = planRules({
    today,
    flow: roundId ? "round" : "friendship",
    weights: await weightsOfPlan(db, { roundId }),
    relaxed: await readSetting(db, "matching_relaxed"),
    neverMatch: [...(await neverMatches(db)), ...(await turnedDown(db, today))],
    pinned: decisions.filter(({ what }) => what === "pinned").map(idsOf),
    forbidden: decisions.filter(({ what }) => what === "apart").map(idsOf),
    setAside: (await setAsideOn(db, today)).map(({ personId }) => personId),
  });
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([people, rules]))
    .digest("base64");
  return { people, rules, fingerprint };
}

/** How much each wish weighs, as the office has set it for a plan of this kind. */
export async function weightsOfPlan(db: Db, { roundId }: PlanOf): Promise<Weights> {
  return normalised(await readSetting(db, roundId ? "round_weights" : "matching_weights"));
}

function idsOf({ participantId, supportPersonId }: PlanRules["pinned"][number]) {
  return { participantId, supportPersonId };
}

async function neverMatches(db: Db): Promise<[string, string][]> {
  const rows = await db.selectFrom("never_match").select(["person_a", "person_b"]).execute();
  return rows.map(({ person_a, person_b }) => [person_a, person_b]);
}

/**
 * Who has said no to the other, has been in a pair with him, was silent lately or does not want to
 * meet him now: no plan puts them together again by itself. A coordinator may still propose them.
 */
async function turnedDown(db: Db, today: Day): Promise<[string, string][]> {
  const proposals = await db
    .selectFrom("pair_proposal")
    .select(["participant_id as one", "support_person_id as other"])
    .where((eb) =>
      eb.or([
        eb("closed_how", "=", "declined"),
        eb.and([
          eb("closed_how", "=", "expired"),
          eb("closed_at", ">=", addDays(today, -AFTER_SILENCE_DAYS)),
        ]),
      ]),
    )
    .execute();
  const pairs = await db
    .selectFrom("pair")
    .select(["participant_id as one", "support_person_id as other"])
    .execute();
  const notNow = await db
    .selectFrom("shown_man")
    .select(["person_id as one", "other_id as other"])
    .where("answer", "=", "not_now")
    .where("answered_at", ">=", addDays(today, -AFTER_NOT_NOW_DAYS))
    .execute();
  const keys = [...proposals, ...pairs, ...notNow].map(({ one, other }) => [one, other] as const);
  return [...new Map(keys.map((two) => [two.join(" "), two])).values()]
    .map(([one, other]) => [one, other] as [string, string])
    .toSorted(([a, b], [c, d]) => (a + b < c + d ? -1 : 1));
}

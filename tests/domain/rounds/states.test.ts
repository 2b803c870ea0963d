import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Man } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day, dayOf, type Instant } from "#app/domain/day.ts";
import { officePlan } from "#app/domain/matching/office-plan.server.ts";
import { answerProposal } from "#app/domain/pairs/answers.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { applyToRound, withdrawFromRound } from "#app/domain/rounds/applications.server.ts";
import { aRound } from "#app/domain/rounds/entrusted.server.ts";
import { beginRound, cancelRound } from "#app/domain/rounds/lifecycle.server.ts";
import { changeRound } from "#app/domain/rounds/planning.server.ts";
import { pairsOf, proposeChosen } from "#app/domain/rounds/proposing.server.ts";
import {
  ROUND_STEPS,
  type RoundState,
  type RoundStep,
  roundStateOf,
} from "#app/domain/rounds/round.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildMan } from "#tests/support/pairs.ts";
import { type Random, randomFrom } from "#tests/support/random.ts";
import { buildRound, dayOfRound } from "#tests/support/rounds.ts";
import { buildCoordinator } from "#tests/support/world.ts";

test("the picture of a round shows every step and no other", () => {
  const picture = readFileSync("docs/states.md", "utf8").split("```mermaid\n")[3]?.split("```")[0];
  const steps = Object.entries<Partial<Record<string, readonly string[]>>>(ROUND_STEPS);
  const lines = steps.flatMap(([from, next]) => {
    const ways = Object.entries(next).flatMap(([step, states = []]) =>
      states.filter((to) => to !== from).map((to) => `  ${from} --> ${to}: ${step}`),
    );
    return ways.length > 0 ? ways : [`  ${from} --> [*]`];
  });
  expect(picture).toBe(["stateDiagram-v2", "  [*] --> planned", ...lines, ""].join("\n"));
});

/** Whether a step, or days that pass, may lead from one state to another. */
function leads(step: RoundStep, from: RoundState, to: RoundState): boolean {
  if (from === to) return true;
  const next = (ROUND_STEPS[from] as Partial<Record<RoundStep, readonly RoundState[]>>)[step] ?? [];
  return next.includes(to) || (step === "day" && next.some((one) => leads("day", one, to)));
}

const SEQUENCES = 20;
const STEPS = 120;
/** What happens most in a round happens most here. */
const OFTEN = ["apply", "apply", "propose", "answer", "answer", "answer", "begin", "day"] as const;

test.each(Array.from({ length: SEQUENCES }, (_, seed) => seed))(
  "whatever is pressed in whatever order, a round goes its way (%i)",
  async (seed) => {
    const random = randomFrom(seed + 1);
    const db = await freshDatabase();
    const by = await buildCoordinator(db);
    const roundId = await buildRound(db, { by, pairsMost: 2 });
    const men: Man[] = [];
    for (let count = 0; count < 3; count += 1) {
      men.push(await buildMan(db, "participant", dayOfRound(-30)));
      men.push(await buildMan(db, "support_person", dayOfRound(-30)));
    }
    let days = -5;
    const state = async (at: Instant) => roundStateOf(await aRound(db, roundId), dayOf(at));

    const deeds: Record<
      RoundStep | "apply" | "withdraw" | "answer",
      (at: Instant) => Promise<unknown>
    > = {
      day: async () => {
        days += random.below(random.chance(0.04) ? 60 : 4);
      },
      edit: async (at) => {
        const round = await aRound(db, roundId);
        const applyUntil = addDays(round.applyUntil, random.below(7) - 3) as Day;
        await changeRound(db, { by, roundId, ...round, applyUntil, at });
      },
      propose: async (at) => {
        const chosen = (await officePlan(db, { roundId, at })).plan.pairs;
        await proposeChosen(db, { by, roundId, chosen, at });
      },
      begin: (at) => beginRound(db, { by, roundId, at }),
      cancel: async (at) => {
        if (random.chance(0.04)) await cancelRound(db, { by, roundId, at });
      },
      apply: (at) => {
        const man = random.one(men);
        const told = { field: "retail", goal: "studies", evenings: [1 + random.below(7)] } as const;
        return applyToRound(db, {
          by: random.chance(0.3) ? by : man,
          roundId,
          personId: man.personId,
          ...told,
          at,
        });
      },
      withdraw: (at) => {
        const man = random.one(men);
        return random.chance(0.3)
          ? withdrawFromRound(db, { by: man, roundId, personId: man.personId, at })
          : Promise.resolve();
      },
      answer: (at) => answerOne(db, random, at),
    };

    for (let step = 0; step < STEPS; step += 1) {
      const deed = random.one([...OFTEN, ...(Object.keys(deeds) as (keyof typeof deeds)[])]);
      const before = await state(dayOfRound(days));
      try {
        await deeds[deed](dayOfRound(days));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
      const at = dayOfRound(days);
      const after = await state(at);
      const mayLead = deed in ROUND_STEPS.open || deed in ROUND_STEPS.pairing;
      const isStep = deed === "day" || mayLead;
      expect({
        deed,
        before,
        after,
        ok: isStep ? leads(deed as RoundStep, before, after) : before === after,
      }).toMatchObject({ ok: true });
      await holds(db, { roundId, at, state: after });
    }
  },
);

type Db = Awaited<ReturnType<typeof freshDatabase>>;

async function answerOne(db: Db, random: Random, at: Instant) {
  const open = await db
    .selectFrom("pair_proposal")
    .select("id")
    .where("closed_at", "is", null)
    .orderBy("id")
    .execute();
  if (open.length === 0) return;
  const by = await buildCoordinator(db, "Mika");
  for (const side of ["participant", "support_person"] as const) {
    const answer = random.chance(0.8) ? "yes" : "no";
    await answerProposal(db, { by, proposalId: random.one(open).id, side, answer, at });
  }
}

/** What must be true of a round at any time. */
async function holds(
  db: Db,
  { roundId, at, state }: { roundId: string; at: Instant; state: RoundState },
) {
  expect(await pairsOf(db, roundId, at)).toBeLessThanOrEqual(2);
  const applications = await db
    .selectFrom("round_application")
    .select(["person_id as personId", "closed_how as how", "withdrawn_at as withdrawnAt"])
    .where("round_id", "=", roundId)
    .execute();
  const live = applications.filter(({ how, withdrawnAt }) => !how && !withdrawnAt);
  expect(new Set(live.map(({ personId }) => personId)).size).toBe(live.length);
  // Who waits in a round is planned there and nowhere else; once it has begun or is off, nobody waits in it.
  const rolling = new Set((await officePlan(db, { at })).people.map(({ id }) => id));
  expect(live.filter(({ personId }) => rolling.has(personId))).toEqual([]);
  if (state === "under_way" || state === "cancelled") expect(live).toEqual([]);
  // Whoever is in has a pair of the round; whoever is told that it is full has none.
  const pairs = await db
    .selectFrom("pair")
    .select(["participant_id as one", "support_person_id as other"])
    .where("round_id", "=", roundId)
    .execute();
  const paired = new Set(pairs.flatMap(({ one, other }) => [one, other]));
  for (const { personId, how } of applications)
    if (how) expect(paired.has(personId)).toBe(how === "in");
  const open = await db
    .selectFrom("pair_proposal")
    .select("id")
    .where("round_id", "=", roundId)
    .where("closed_at", "is", null)
    .execute();
  if (state === "under_way" || state === "cancelled") expect(open).toEqual([]);
}

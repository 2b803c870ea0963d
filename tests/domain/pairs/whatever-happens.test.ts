import { beforeEach, expect, test } from "vitest";
import type { Coordinator, Man } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day, dayOf, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { officePlan } from "#app/domain/matching/office-plan.server.ts";
import { keepApart, pinPair, setAside } from "#app/domain/matching/plan-decisions.server.ts";
import { sayNotNow, wishToMeet } from "#app/domain/matching/shown-answers.server.ts";
import { menShownTo } from "#app/domain/matching/shown-men.server.ts";
import { answerProposal } from "#app/domain/pairs/answers.server.ts";
import { startPair } from "#app/domain/pairs/beginning.server.ts";
import { moveMan, neverAgain } from "#app/domain/pairs/circumstances.server.ts";
import { expireProposals } from "#app/domain/pairs/closing.server.ts";
import { endPair } from "#app/domain/pairs/lifecycle.server.ts";
import { logMeeting } from "#app/domain/pairs/meetings.server.ts";
import { END_REASONS } from "#app/domain/pairs/pair.ts";
import { proposePlanned } from "#app/domain/pairs/planned-proposals.server.ts";
import {
  ANSWERS,
  after,
  PROPOSAL_STEPS,
  type ProposalState,
  stateOf,
} from "#app/domain/pairs/proposal.ts";
import { proposePair, withdrawProposal } from "#app/domain/pairs/proposals.server.ts";
import { moveAlong } from "#app/domain/people/lifecycle.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildMan } from "#tests/support/pairs.ts";
import { type Random, randomFrom } from "#tests/support/random.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const START = "2026-01-05" as Day;
const ROUNDS = 60;
/** So many things are pressed at the same moment in each round. */
const AT_ONCE = 5;

let db: Db;
let kaisa: Coordinator;
let participants: Man[];
let supportPersons: Man[];

beforeEach(async () => {
  db = await freshDatabase();
  kaisa = await buildCoordinator(db);
  const at = helsinkiInstant(START, "08:00");
  participants = [];
  supportPersons = [];
  for (let man = 0; man < 5; man++) participants.push(await buildMan(db, "participant", at));
  for (const capacity of [1, 1, 2, 3]) {
    supportPersons.push(await buildMan(db, "support_person", at, { capacity }));
  }
});

test.each([1, 2, 3, 4, 5, 6])(
  "whatever happens in whatever order, and however many press at once (seed %i)",
  async (seed) => {
    const random = randomFrom(seed);
    let today = START;
    const story = { states: new Map<string, ProposalState>(), facts: new Map<string, string>() };
    for (let round = 0; round < ROUNDS; round++) {
      today = addDays(today, random.below(4));
      const at = helsinkiInstant(today, "12:00");
      const steps = Array.from({ length: AT_ONCE }, () => anything(random, at));
      const results = await Promise.allSettled((await Promise.all(steps)).map((step) => step()));
      for (const result of results) {
        if (result.status === "rejected") expectKindNo(result.reason);
      }
      await expectOrder();
      await expectSteps(story, today);
      await expectPlanOfFreeMen(at);
    }
    const { pairs } = await db
      .selectFrom("pair")
      .select((eb) => eb.fn.countAll<number>().as("pairs"))
      .executeTakeFirstOrThrow();
    expect(pairs, "the story is worth telling").toBeGreaterThan(3);
  },
);

/** Chooses what to do from what is there now; when it runs, somebody else may have been faster. */
async function anything(random: Random, at: Instant): Promise<() => Promise<unknown>> {
  const participantId = random.one(participants).personId;
  const supportPersonId = random.one(supportPersons).personId;
  const proposal = random.one(
    await db.selectFrom("pair_proposal").select("id").where("closed_at", "is", null).execute(),
  );
  const pair = random.one(
    await db.selectFrom("pair").select("id").where("ended_on", "is", null).execute(),
  );
  const role = random.one(await db.selectFrom("role").select(["id", "kind", "stage"]).execute());
  const side = random.one(["participant", "support_person"] as const);
  const answer = random.chance(0.75) ? "yes" : random.one(ANSWERS);
  const on = dayOf(at);
  const proposalId = proposal?.id ?? "none";
  const pairId = pair?.id ?? "none";
  return random.one<() => Promise<unknown>>([
    () => proposePair(db, { by: kaisa, participantId, supportPersonId, at }),
    () => proposePair(db, { by: kaisa, participantId, supportPersonId, at }),
    () => answerProposal(db, { by: kaisa, proposalId, side, answer, at }),
    () => answerProposal(db, { by: kaisa, proposalId, side: "participant", answer: "yes", at }),
    () => answerProposal(db, { by: kaisa, proposalId, side: "support_person", answer: "yes", at }),
    () =>
      random.chance(0.3)
        ? withdrawProposal(db, { by: kaisa, proposalId, at })
        : expireProposals(db, at),
    () =>
      random.chance(0.2)
        ? startPair(db, { by: kaisa, participantId, supportPersonId, on, at })
        : logMeeting(db, {
            by: kaisa,
            pairId,
            metOn: on,
            minutes: 60,
            what: "walk",
            place: null,
            at,
          }),
    () => endPair(db, { by: kaisa, pairId, on, reason: random.one(END_REASONS), at }),
    async () => {
      const { plan } = await officePlan(db, { at });
      return proposePlanned(db, { by: kaisa, chosen: plan.pairs.slice(0, 2), at });
    },
    () => decideSomething(random, { participantId, supportPersonId, at }),
    () => {
      const ready = role.kind === "participant" ? "waiting" : "available";
      const to = role.stage === "on_a_break" ? ready : "on_a_break";
      return moveMan(db, { by: kaisa, roleId: role.id, to, on, at });
    },
    () => {
      const ready = role.kind === "participant" ? "waiting" : "available";
      const to = role.stage === "on_a_break" ? ready : "on_a_break";
      return moveAlong(db, { by: kaisa, roleId: role.id, to, on, at });
    },
  ]);
}

/** The office decides something in its plan, or a man says what he thinks of whom he was shown. */
async function decideSomething(
  random: Random,
  two: { participantId: string; supportPersonId: string; at: Instant },
) {
  const { participantId, supportPersonId, at } = two;
  const untilOn = addDays(dayOf(at), 5);
  const man = random.one([...participants, ...supportPersons]);
  const shown = random.one(await menShownTo(db, { man, language: "fi", at }));
  const shownId = shown?.id ?? "none";
  await random.one<() => Promise<unknown>>([
    () => pinPair(db, { by: kaisa, ...two }),
    () => keepApart(db, { by: kaisa, ...two, reason: "office_view", untilOn }),
    () => setAside(db, { by: kaisa, personId: man.personId, untilOn, at }),
    () => wishToMeet(db, { by: man, shownId, at }),
    () => sayNotNow(db, { by: man, shownId, words: null, at }),
    async () => {
      if (random.chance(0.1)) {
        await neverAgain(db, { by: kaisa, personId: participantId, otherId: supportPersonId, at });
      }
    },
  ])();
}

function expectKindNo(reason: unknown) {
  if (!(reason instanceof Refusal || reason instanceof NotFound)) throw reason;
}

async function expectOrder() {
  const roles = await db
    .selectFrom("role")
    .select(["person_id as id", "kind", "stage", "capacity"])
    .execute();
  const proposals = await db
    .selectFrom("pair_proposal")
    .select(["participant_id as participant", "support_person_id as supportPerson"])
    .where("closed_at", "is", null)
    .execute();
  const pairs = await db
    .selectFrom("pair")
    .select(["participant_id as participant", "support_person_id as supportPerson"])
    .where("ended_on", "is", null)
    .execute();
  for (const { id, kind, stage, capacity } of roles) {
    const side = kind === "participant" ? "participant" : "supportPerson";
    const asked = proposals.filter((proposal) => proposal[side] === id).length;
    const paired = pairs.filter((pair) => pair[side] === id).length;
    if (kind === "participant") {
      expect(asked + paired, "one suggestion or one pair at a time").toBeLessThanOrEqual(1);
      expect(stage === "paired", "paired is who has a pair").toBe(paired === 1);
      if (asked) expect(stage, "only who waits is asked").toBe("waiting");
    } else {
      expect(asked + paired, "never over capacity").toBeLessThanOrEqual(capacity);
      if (asked) expect(stage, "only who is available is asked").toBe("available");
    }
  }
}

/** From one look to the next every proposal has gone along the table, and what was answered stays. */
async function expectSteps(
  story: { states: Map<string, ProposalState>; facts: Map<string, string> },
  today: Day,
) {
  const proposals = await db
    .selectFrom("pair_proposal")
    .select([
      "id",
      "participant_answer as participantAnswer",
      "support_person_answer as supportPersonAnswer",
      "expires_on as expiresOn",
      "closed_how as closedHow",
      "closed_at as closedAt",
    ])
    .execute();
  for (const { id, closedAt, ...facts } of proposals) {
    const state = stateOf({ ...facts, expiresOn: facts.expiresOn as Day }, today);
    const before = story.states.get(id) ?? "both_asked";
    expect(reachable(before), `${before} → ${state}`).toContain(state);
    story.states.set(id, state);
    const final = JSON.stringify([facts.closedHow, closedAt]);
    if (story.facts.has(id)) expect(final, "closed is closed").toBe(story.facts.get(id));
    if (closedAt) story.facts.set(id, final);
  }
  const never = await db
    .selectFrom("never_match")
    .innerJoin("pair_proposal", (join) =>
      join.on((eb) =>
        eb.or([
          eb.and([
            eb("person_a", "=", eb.ref("participant_id")),
            eb("person_b", "=", eb.ref("support_person_id")),
          ]),
          eb.and([
            eb("person_b", "=", eb.ref("participant_id")),
            eb("person_a", "=", eb.ref("support_person_id")),
          ]),
        ]),
      ),
    )
    .select("pair_proposal.id")
    .where("closed_at", "is", null)
    .execute();
  expect(never, "nobody is asked about a man whom he must never be suggested to").toEqual([]);
}

/** Everything that may have happened since: the state itself and whatever follows by the table. */
function reachable(from: ProposalState): ProposalState[] {
  const events = Object.keys(PROPOSAL_STEPS[from]) as Parameters<typeof after>[1][];
  const next = events.flatMap((event) => after(from, event) ?? []);
  return [from, ...next, ...next.flatMap((state) => (state === from ? [] : reachable(state)))];
}

/** The plan speaks of men who wait and have room, and of nobody twice. */
async function expectPlanOfFreeMen(at: Instant) {
  const { plan, people } = await officePlan(db, { at });
  const taken = new Map<string, number>();
  for (const { participantId, supportPersonId } of plan.pairs) {
    for (const [role, id] of [
      ["participant", participantId],
      ["support_person", supportPersonId],
    ] as const) {
      taken.set(role + id, (taken.get(role + id) ?? 0) + 1);
    }
  }
  for (const man of people) {
    const pairs = taken.get(man.role + man.id) ?? 0;
    if (pairs > 0) expect(man.isReady, "only who is ready is planned").toBe(true);
    expect(pairs, "within his places").toBeLessThanOrEqual(Math.max(0, man.freePlaces));
  }
}

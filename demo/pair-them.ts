import type { Coordinator, Man } from "#app/domain/accounts/viewer.ts";
import {
  addDays,
  addHours,
  type Day,
  daysBetween,
  helsinkiInstant,
  type Instant,
  now,
} from "#app/domain/day.ts";
import { answerProposal } from "#app/domain/pairs/answers.server.ts";
import { expireProposals } from "#app/domain/pairs/closing.server.ts";
import { endPair, signAgreement } from "#app/domain/pairs/lifecycle.server.ts";
import { logMeeting } from "#app/domain/pairs/meetings.server.ts";
import { notePair } from "#app/domain/pairs/notes.server.ts";
import { MEETING_KINDS } from "#app/domain/pairs/pair.ts";
import { planNextMeeting } from "#app/domain/pairs/plans.server.ts";
import { proposePair, withdrawProposal } from "#app/domain/pairs/proposals.server.ts";
import type { Db } from "#db/open.ts";
import type { Chance } from "./chance.ts";
import type { Begun } from "./first-meetings.ts";
import { PAIRS, type PairPlan, PROPOSALS } from "./pairs.ts";
import type { Men, Settled } from "./settle-men.ts";

const PLACES = ["Oodi", "Kallion kirjasto", "kahvila", "kuntosali", "uimahalli", null];

type Scene = { chance: Chance; today: Day; men: Men; kaisa: Coordinator; mohamed: Coordinator };

/**
 * Pairs in every state, and suggestions that are under way. Each pair speaks a language together. Returns
 * the pairs: their first meetings are arranged when there are places.
 */
export async function pairThem(db: Db, { chance, today, men, kaisa, mohamed }: Scene) {
  const free = [...men.supportPersons];
  const beginning: Begun[] = [];
  for (const [position, plan] of PAIRS.entries()) {
    const participant = men.participants[position] as Settled;
    const supportPerson = takeFitting(free, participant);
    const by = position % 3 === 2 ? mohamed : kaisa;
    const pairId = await livePair(db, { plan, participant, supportPerson, by, chance, today });
    beginning.push({ pairId, by, plan });
  }
  for (const [position, plan] of PROPOSALS.entries()) {
    const participant = men.participants[PAIRS.length + position] as Settled;
    const supportPerson = takeFitting(free, participant);
    const at = earlier(today, plan.daysAgo);
    const proposalId = await proposePair(db, {
      by: kaisa,
      participantId: participant.personId,
      supportPersonId: supportPerson.personId,
      at,
    });
    for (const [side, answer] of plan.answers) {
      await answerProposal(db, { by: kaisa, proposalId, side, answer, at: addHours(at, 20) });
    }
    if (plan.then === "withdrawn") await withdrawProposal(db, { by: kaisa, proposalId });
  }
  await expireProposals(db);
  return beginning;
}

async function livePair(
  db: Db,
  scene: {
    plan: PairPlan;
    participant: Settled;
    supportPerson: Settled;
    by: Coordinator;
    chance: Chance;
    today: Day;
  },
) {
  const { plan, participant, supportPerson, by, chance, today } = scene;
  const askedAt = earlier(today, plan.startedDaysAgo + 3);
  const proposalId = await proposePair(db, {
    by,
    participantId: participant.personId,
    supportPersonId: supportPerson.personId,
    at: askedAt,
  });
  await answerProposal(db, {
    by,
    proposalId,
    side: "support_person",
    answer: "yes",
    at: addHours(askedAt, 5),
  });
  await answerProposal(db, {
    by,
    proposalId,
    side: "participant",
    answer: "yes",
    at: earlier(today, plan.startedDaysAgo),
  });
  const { id: pairId } = await db
    .selectFrom("pair")
    .select("id")
    .where("proposal_id", "=", proposalId)
    .executeTakeFirstOrThrow();
  await meet(db, { ...scene, pairId });
  if (plan.note) await notePair(db, { by, pairId, text: plan.note, on: addDays(today, -1) });
  if (plan.nextInDays) {
    const meetAt = helsinkiInstant(
      addDays(today, plan.nextInDays),
      chance.oneOf(["17:00", "18:00", "13:30"]),
    );
    await planNextMeeting(db, { by, pairId, meetAt, place: chance.oneOf(PLACES) });
  }
  if (plan.ended) {
    const on = addDays(today, -plan.ended.daysAgo);
    await endPair(db, {
      by,
      pairId,
      on,
      reason: plan.ended.reason,
      ...(plan.ended.reason === "goals_reached" && {
        participantTalkOn: on,
        supportPersonTalkOn: addDays(on, -1),
        contactAfter: "yes" as const,
        contactHow: "Tavataan kahvilla silloin tällöin.",
      }),
      at: helsinkiInstant(on, "15:00"),
    });
  }
  return pairId;
}

/** Meetings from the first to the last, as often as the plan says, logged by either man. */
async function meet(
  db: Db,
  {
    plan,
    participant,
    supportPerson,
    by,
    chance,
    today,
    pairId,
  }: Parameters<typeof livePair>[1] & { pairId: string },
) {
  if (plan.lastMetDaysAgo === undefined) return;
  const first = addDays(today, -(plan.startedDaysAgo - 8));
  const last = addDays(today, -plan.lastMetDaysAgo);
  const viewers = await Promise.all([viewerOf(db, participant), viewerOf(db, supportPerson)]);
  for (
    let on = first;
    on <= last;
    on = addDays(on, chance.between(plan.everyDays - 2, plan.everyDays + 3))
  ) {
    await logMeeting(db, {
      by: chance.oneOf(viewers),
      pairId,
      metOn: on,
      minutes: chance.oneOf([60, 90, 120]),
      what: chance.oneOf(MEETING_KINDS.slice(0, 8)),
      place: chance.oneOf(PLACES),
      at: helsinkiInstant(on, "20:30") < now() ? helsinkiInstant(on, "20:30") : now(),
    });
  }
  if (daysBetween(first, today) > 14) {
    const on = addDays(first, 10);
    await signAgreement(db, {
      by,
      pairId,
      on,
      plannedEndOn: addDays(first, plan.plannedDays),
      at: helsinkiInstant(on, "12:00"),
    });
  }
}

/** The first free volunteer who shares a language with him, taken off the list when his places are used. */
function takeFitting(free: Settled[], participant: Settled): Settled {
  const his = new Set(participant.languages.map(({ language }) => language));
  const found = free.findIndex((man) => man.languages.some(({ language }) => his.has(language)));
  const [taken] = free.splice(Math.max(found, 0), 1);
  if (!taken) throw new Error("The demo world has too few volunteers");
  return taken;
}

async function viewerOf(db: Db, man: Settled): Promise<Man> {
  const { accountId } = await db
    .selectFrom("person")
    .select("account_id as accountId")
    .where("id", "=", man.personId)
    .executeTakeFirstOrThrow();
  return {
    accountId: accountId ?? "",
    name: man.name,
    language: man.language,
    officeRole: null,
    personId: man.personId,
  };
}

function earlier(today: Day, days: number): Instant {
  return helsinkiInstant(addDays(today, -days), "09:00");
}

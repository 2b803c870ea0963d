import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import {
  addDays,
  addHours,
  addMinutes,
  clockOf,
  type Day,
  helsinkiInstant,
  now,
  weekdayOf,
} from "#app/domain/day.ts";
import { markAttended } from "#app/domain/gatherings/attendance.server.ts";
import { addEvents, cancelEvent, moveEvent } from "#app/domain/gatherings/dates.server.ts";
import type { Fact } from "#app/domain/gatherings/facts.ts";
import type { EventDate } from "#app/domain/gatherings/gathering.ts";
import { hostsToChoose, setHost } from "#app/domain/gatherings/hosting.server.ts";
import { createGathering } from "#app/domain/gatherings/planning.server.ts";
import { publishGathering } from "#app/domain/gatherings/publishing.server.ts";
import { questionsToAsk } from "#app/domain/gatherings/question-screens.server.ts";
import { addQuestion, writeQuestion } from "#app/domain/gatherings/questions.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { addWalkIn, countHeads } from "#app/domain/gatherings/walk-ins.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import type { Chance } from "./chance.ts";
import { type DemoGathering, GATHERINGS } from "./gatherings.ts";
import { makePlaces } from "./make-places.ts";
import { letQueue, letSeriesQueue } from "./queues.ts";
import type { Settled } from "./settle-men.ts";
import { cameVia } from "./sources.ts";

type Scene = { chance: Chance; today: Day; men: Settled[]; kaisa: Coordinator };

/** Two weeks back, so that there is attendance to see. */
const WEEKS_BACK = 2;

/** Groups and outings with their dates; men sign up, some came already, one date is off, one moved. */
export async function planGatherings(db: Db, { chance, today, men, kaisa }: Scene) {
  const long = { by: kaisa, at: addHours(now(), -24 * 40) };
  const placeIds = await makePlaces(db, long);
  for (const [position, plan] of GATHERINGS.entries()) {
    const gatheringId = await createGathering(db, {
      ...long,
      kind: plan.kind,
      placeId: placeIds.get(plan.place) ?? "",
      languages: plan.languages,
      facts: plan.facts as Fact[],
      capacity: plan.capacity,
      enrolment: plan.enrolment ?? "each_time",
      hostId: kaisa.accountId,
      texts: Object.entries(plan.texts).map(([language, text]) => ({
        language: language as Language,
        ...text,
      })),
    });
    const eventIds = await addEvents(db, { ...long, gatheringId, dates: datesOf(plan, today) });
    await publishGathering(db, { ...long, gatheringId });
    if (position === 0) await askAll(db, { by: kaisa, gatheringId });
    for (const eventId of eventIds) await fill(db, { eventId, chance, men, kaisa, plan });
    if (position === 0) await openDoors(db, { gatheringId, eventIds, kaisa });
    if (position === 1) await callOff(db, { eventId: eventIds.at(-2) ?? "", kaisa });
    if (position === 6) await letQueue(db, { eventId: eventIds.at(-1) ?? "", men, kaisa });
    if (plan.enrolment === "whole_series") await letSeriesQueue(db, { eventIds, men, kaisa });
    if (position === 4) await move(db, { eventId: eventIds.at(-1) ?? "", kaisa });
  }
  await createGathering(db, {
    by: kaisa,
    kind: "leisure",
    placeId: placeIds.get("haltiala") ?? "",
    languages: ["fi"],
    facts: ["free", "outdoors"],
    texts: [
      {
        language: "fi",
        title: "Talkoot Haltialassa",
        summary: "Luonnos: päivä vielä auki.",
        description: "Kysytään tilalta sopiva päivä.",
      },
    ],
  });
}

function datesOf(plan: DemoGathering, today: Day): EventDate[] {
  const { weekday, clock, minutes, from, times, every } = plan.when;
  const monday = addDays(today, 1 - weekdayOf(today));
  const first = addDays(monday, weekday - 1 + from * 7);
  const back = times > 1 ? WEEKS_BACK : 0;
  return Array.from({ length: times + back }, (_, turn) => {
    const day = addDays(first, (turn - back) * 7 * every);
    const startsAt = helsinkiInstant(day, clock);
    return { day, starts: clock, ends: clockOf(addMinutes(startsAt, minutes)) };
  });
}

/** What the coordinator wants to know beforehand, in two languages of those who come. */
async function askAll(db: Db, asked: { by: Coordinator; gatheringId: string }) {
  const questionId = await addQuestion(db, {
    ...asked,
    kind: "yes_no",
    language: "fi",
    question: "Tarvitsetko tulkin?",
    why: "Pyydämme tulkin mukaan ajoissa.",
  });
  await writeQuestion(db, {
    ...asked,
    questionId,
    language: "en",
    question: "Do you need an interpreter?",
    why: "We ask the interpreter in time.",
  });
}

/** A support person runs these: at a past date some came without a sign-up or a name. */
async function openDoors(
  db: Db,
  { gatheringId, eventIds, kaisa }: { gatheringId: string; eventIds: string[]; kaisa: Coordinator },
) {
  const { choices } = await hostsToChoose(db, { by: kaisa, gatheringId });
  const host = choices.find(({ name }) => name === "Pekka");
  if (host) await setHost(db, { by: kaisa, gatheringId, hostId: host.id });
  const eventId = eventIds[0] ?? "";
  await addWalkIn(db, { by: kaisa, eventId, name: "Hamid" });
  await countHeads(db, { by: kaisa, eventId, heads: 2 });
}

/** Men sign up before the date; who came to a past one is ticked. */
async function fill(
  db: Db,
  {
    eventId,
    chance,
    men,
    kaisa,
    plan,
  }: { eventId: string; chance: Chance; men: Settled[]; kaisa: Coordinator; plan: DemoGathering },
) {
  const { starts_at: startsAt } = await db
    .selectFrom("event")
    .select("starts_at")
    .where("id", "=", eventId)
    .executeTakeFirstOrThrow();
  const before =
    addHours(startsAt as never, -24 * 3) < now()
      ? addHours(startsAt as never, -24 * 3)
      : addHours(now(), -24);
  const asked = await questionsToAsk(db, { eventId, language: "fi" });
  const coming = chance.some(men, chance.between(2, Math.min(9, plan.capacity ?? 9)));
  for (const [turn, man] of coming.entries()) {
    try {
      const { signUpId, isSeries } = await signUp(db, {
        eventId,
        personId: man.personId,
        friends: chance.percent(20) ? 1 : 0,
        language: man.language,
        source: cameVia(turn + coming.length),
        answers: asked.map(({ id }) => ({ questionId: id, answer: turn % 3 ? "no" : "yes" })),
        at: before,
      });
      if (startsAt < now() && !isSeries && chance.percent(80)) {
        await markAttended(db, {
          by: kaisa,
          eventId,
          signUpId,
          at: addMinutes(startsAt as never, 15),
        });
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

async function callOff(db: Db, { eventId, kaisa }: { eventId: string; kaisa: Coordinator }) {
  await cancelEvent(db, { by: kaisa, eventId });
}

async function move(db: Db, { eventId, kaisa }: { eventId: string; kaisa: Coordinator }) {
  const { day } = await db
    .selectFrom("event")
    .select("day")
    .where("id", "=", eventId)
    .executeTakeFirstOrThrow();
  await moveEvent(db, {
    by: kaisa,
    eventId,
    day: addDays(day as Day, 1),
    starts: "18:30",
    ends: "20:30",
  });
}

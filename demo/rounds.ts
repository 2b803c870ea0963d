import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, addHours, type Day, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { officePlan } from "#app/domain/matching/office-plan.server.ts";
import { answerProposal } from "#app/domain/pairs/answers.server.ts";
import { logMeeting } from "#app/domain/pairs/meetings.server.ts";
import { registerPerson } from "#app/domain/people/registration.server.ts";
import { applyToRound } from "#app/domain/rounds/applications.server.ts";
import { writeComers } from "#app/domain/rounds/attendance.server.ts";
import { groupOf } from "#app/domain/rounds/date-letters.server.ts";
import { addRoundDates, moveRoundDate } from "#app/domain/rounds/dates.server.ts";
import { beginRound } from "#app/domain/rounds/lifecycle.server.ts";
import { planRound } from "#app/domain/rounds/planning.server.ts";
import { proposeChosen } from "#app/domain/rounds/proposing.server.ts";
import { type RoundText, writeRoundText } from "#app/domain/rounds/texts.server.ts";
import type { Db } from "#db/open.ts";
import { BUILDERS, CODERS, COOKS, contactsOf, type RoundMan } from "./round-men.ts";

type Scene = { today: Day; kaisa: Coordinator };

/** A round to which men may apply, one with a plan to look at, and one that is under way. */
export async function runRounds(db: Db, scene: Scene) {
  await openRound(db, scene);
  await formingRound(db, scene);
  await roundUnderWay(db, scene);
}

async function openRound(db: Db, { today, kaisa }: Scene) {
  const roundId = await plan(db, { today, kaisa }, { opens: -5, kind: "work", texts: COOKING });
  await apply(db, { today, roundId, men: COOKS, from: -4, first: 0 });
}

async function formingRound(db: Db, { today, kaisa }: Scene) {
  const roundId = await plan(db, { today, kaisa }, { opens: -16, kind: "work", texts: CODING });
  await apply(db, { today, roundId, men: CODERS, from: -15, first: 20 });
}

/** Made two months ago: the pairs have said yes and met, and the group meets on Tuesdays. */
async function roundUnderWay(db: Db, { today, kaisa }: Scene) {
  const roundId = await plan(
    db,
    { today, kaisa },
    { opens: -75, kind: "friendship", texts: BUILDING },
  );
  await apply(db, { today, roundId, men: BUILDERS, from: -74, first: 40 });
  const at = noon(today, -58);
  const { pairs } = (await officePlan(db, { roundId, at })).plan;
  await proposeChosen(db, { by: kaisa, roundId, chosen: pairs, at });
  const asked = await db
    .selectFrom("pair_proposal")
    .select("id")
    .where("round_id", "=", roundId)
    .execute();
  for (const { id: proposalId } of asked) {
    for (const side of ["support_person", "participant"] as const) {
      await answerProposal(db, {
        by: kaisa,
        proposalId,
        side,
        answer: "yes",
        at: noon(today, -55),
      });
    }
  }
  await beginRound(db, { by: kaisa, roundId, at: noon(today, -48) });
  await meetSince(db, { today, roundId });
  const { id: placeId } = await db
    .selectFrom("place")
    .select("id")
    .orderBy("name")
    .executeTakeFirstOrThrow();
  await meetAsGroup(db, { today, kaisa, roundId, placeId });
}

/** The group has met twice, with some of its men each time; of the dates ahead one has been moved. */
async function meetAsGroup(
  db: Db,
  { today, kaisa, roundId, placeId }: Scene & { roundId: string; placeId: string },
) {
  const evening = { by: kaisa, roundId, placeId, starts: "17:30", ends: "19:30" };
  const dateIds = await addRoundDates(db, {
    ...evening,
    day: addDays(today, -23),
    repeat: "fortnightly",
    times: 6,
    at: noon(today, -40),
  });
  const [first = "", second = "", next = ""] = dateIds;
  const group = await groupOf(db, roundId);
  for (const [dateId, days, came] of [
    [first, -23, group.slice(0, 5)],
    [second, -9, group.slice(1)],
  ] as const) {
    const at = addHours(noon(today, days), 9);
    await writeComers(db, { by: kaisa, roundId, dateId, came, at });
  }
  const moved = {
    ...evening,
    dateId: next,
    day: addDays(today, 6),
    starts: "18:00",
    ends: "20:00",
  };
  await moveRoundDate(db, moved);
}

async function meetSince(db: Db, { today, roundId }: { today: Day; roundId: string }) {
  const pairs = await db
    .selectFrom("pair")
    .innerJoin("person", "person.id", "pair.participant_id")
    .select(["pair.id", "person.id as personId", "person.account_id as accountId", "person.name"])
    .where("pair.round_id", "=", roundId)
    .execute();
  for (const [position, { id: pairId, accountId, ...man }] of pairs.entries()) {
    const by = { ...man, accountId: accountId ?? "", language: "fi", officeRole: null } as const;
    for (let days = -45 + position; days < -2; days += 9) {
      const met = { metOn: addDays(today, days), minutes: 90, what: "talk", place: null } as const;
      await logMeeting(db, { by, pairId, ...met });
    }
  }
}

async function plan(
  db: Db,
  { today, kaisa }: Scene,
  {
    opens,
    kind,
    texts: [text, ...others],
  }: { opens: number; kind: "friendship" | "work"; texts: [RoundText, ...RoundText[]] },
) {
  const from = addDays(today, opens);
  const roundId = await planRound(db, {
    by: kaisa,
    municipalityCode: "091",
    applyFrom: from,
    applyUntil: addDays(from, 13),
    startsOn: addDays(from, 35),
    endsOn: addDays(from, 35 + 183),
    pairsMost: 8,
    pairKind: kind,
    coordinatorId: kaisa.accountId,
    text,
    at: noon(today, opens - 10),
  });
  for (const other of others) await writeRoundText(db, { by: kaisa, roundId, ...other });
  return roundId;
}

/** Each comes to us some weeks before, is ready unless he is new, and applies himself. */
async function apply(
  db: Db,
  {
    today,
    roundId,
    men,
    from,
    first,
  }: { today: Day; roundId: string; men: RoundMan[]; from: number; first: number },
) {
  for (const [position, man] of men.entries()) {
    const { personId, accountId } = await settle(db, {
      man,
      today,
      from,
      number: first + position,
    });
    await applyToRound(db, {
      by: { accountId, name: man.name, language: man.language, officeRole: null, personId },
      roundId,
      personId,
      field: man.field,
      goal: man.goal,
      evenings: man.evenings,
      at: noon(today, from),
    });
  }
}

async function settle(
  db: Db,
  { man, today, from, number }: { man: RoundMan; today: Day; from: number; number: number },
) {
  const since = addDays(today, from - 20);
  const ready = man.side === "participant" ? ("waiting" as const) : ("available" as const);
  const { personId, accountId } = await registerPerson(db, {
    name: man.name,
    surname: null,
    ...contactsOf(man, number),
    language: man.language,
    languages: Object.entries(man.speaks).map(([language, level]) => ({
      language: language as keyof RoundMan["speaks"],
      level,
    })),
    availability: man.evenings.map((weekday) => ({ weekday, part: "evening" as const })),
    availabilityNote: null,
    interests: ["coffee", "walking"],
    hopes: man.side === "participant" ? [man.goal] : [],
    offers: man.side === "support_person" ? [man.goal] : [],
    municipalityCode: "091",
    district: null,
    canTravel: true,
    introduction: null,
    profession: null,
    role: man.side,
    by: null,
    at: helsinkiInstant(since, "10:00"),
    adult: true,
    consent: true,
    ...(man.isNew ? {} : { stage: ready, stageOn: since }),
    welcome: false,
  });
  return { personId, accountId: accountId ?? "" };
}

function noon(today: Day, days: number): Instant {
  return helsinkiInstant(addDays(today, days), "12:00");
}

const COOKING: [RoundText, ...RoundText[]] = [
  {
    language: "fi",
    title: "Kokit ja ravintola-ala",
    summary:
      "Miehille, jotka työskentelevät keittiössä tai haluavat sinne. Parin kanssa käyt läpi suomalaista työelämää, ja ryhmä kokkaa yhdessä kerran kuussa.",
  },
  {
    language: "en",
    title: "Cooks and restaurants",
    summary:
      "For men who work in a kitchen or would like to. With your pair you talk about working life in Finland, and the group cooks together once a month.",
  },
  {
    language: "ar",
    title: "الطبّاخون والمطاعم",
    summary:
      "للرجال الذين يعملون في المطبخ أو يريدون ذلك. مع رفيقك تتحدث عن العمل في فنلندا، وتطبخ المجموعة معاً مرة في الشهر.",
  },
];
const CODING: [RoundText, ...RoundText[]] = [
  {
    language: "fi",
    title: "Tietotekniikan kierros",
    summary: "Ohjelmoijille, tukihenkilöille ja niille, jotka vasta opiskelevat alaa.",
  },
];
const BUILDING: [RoundText, ...RoundText[]] = [
  {
    language: "fi",
    title: "Rakentajat ja kuljettajat",
    summary: "Rakentamisen ja kuljetuksen miehille. Ryhmä tapaa joka toinen viikko.",
  },
  {
    language: "en",
    title: "Builders and drivers",
    summary: "For men in construction and transport. The group meets every other week.",
  },
];

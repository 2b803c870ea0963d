import { expect, test } from "vitest";
import { addDays, type Day, helsinkiInstant } from "#app/domain/day.ts";
import { answerCheckIn, handleCheckIn } from "#app/domain/pairs/check-in-answers.server.ts";
import { tellCheckIn } from "#app/domain/pairs/check-in-telling.server.ts";
import { sendCheckIns } from "#app/domain/pairs/check-ins.server.ts";
import { handOver } from "#app/domain/pairs/hand-over.server.ts";
import { endPair } from "#app/domain/pairs/lifecycle.server.ts";
import { correctMeeting, logMeeting, removeMeeting } from "#app/domain/pairs/meetings.server.ts";
import { NOTE_KINDS } from "#app/domain/pairs/note.ts";
import { notePair } from "#app/domain/pairs/notes.server.ts";
import { pausePair, resumePair } from "#app/domain/pairs/pauses.server.ts";
import { forgetPerson } from "#app/domain/privacy/forgetting.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildPair } from "#tests/support/pairs.ts";
import { type Random, randomFrom } from "#tests/support/random.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const START = "2026-01-05" as Day;
const STEPS = 250;
type Pair = Awaited<ReturnType<typeof buildPair>>;

/**
 * What the rhythm looks at stands in the pair's own row, kept by the database (migration 0029): whatever
 * is logged, by both at once, corrected, taken out, noted, answered, answered again, told by phone,
 * paused, ended or forgotten, it is what a recount of the log says.
 */
test.each([1, 2, 3, 4])("the facts in a pair's row equal a recount (seed %i)", async (seed) => {
  const db = await freshDatabase();
  const random = randomFrom(seed);
  const by = await buildCoordinator(db);
  const pairs: Pair[] = [];
  for (let nth = 0; nth < 3; nth++) pairs.push(await buildPair(db, { by, on: START }));
  const moved = new Set<string>();
  let before = await kept(db);
  for (let step = 0; step < STEPS; step++) {
    const today = addDays(START, 1 + step);
    await anything(db, random, { pair: random.one(pairs), today, isLate: step > STEPS * 0.9 });
    const after = await kept(db);
    expect(after, `step ${step}`).toEqual(await recounted(db));
    for (const [place, facts] of after.entries()) {
      for (const [name, value] of Object.entries(facts)) {
        if (value !== Object.entries(before[place] ?? {}).find(([one]) => one === name)?.[1]) {
          moved.add(name);
        }
      }
    }
    before = after;
  }
  expect([...moved].sort(), "every fact has moved").toEqual(
    ["firstMet", "lastMet", "lastTalked", "participantWell", "supportPersonWell"].sort(),
  );
});

type Doing = { pair: Pair; today: Day; isLate: boolean };

async function anything(db: Db, random: Random, { pair, today, isLate }: Doing) {
  const { pairId, by, participant, supportPerson } = pair;
  const at = helsinkiInstant(today, "12:00");
  const past = addDays(today, -random.below(40));
  const met = { metOn: past, minutes: 60, what: "walk" as const, place: null };
  const meeting = random.one(await of(db, "meeting", pairId)) ?? "none";
  const checkInId = random.one(await of(db, "check_in", pairId)) ?? "none";
  const face = 1 + random.below(5);
  const said = { face, didMeet: null, callMe: random.chance(0.2), words: null };
  const doings: (() => Promise<unknown>)[] = [
    () => logMeeting(db, { by: random.one([by, participant, supportPerson]), pairId, ...met, at }),
    // Both at once: it is one meeting.
    () =>
      Promise.all(
        [participant, supportPerson].map((man) => logMeeting(db, { by: man, pairId, ...met, at })),
      ),
    () => correctMeeting(db, { by, meetingId: meeting, ...met, at }),
    () => removeMeeting(db, { by, meetingId: meeting, at }),
    () => notePair(db, { by, pairId, text: "Soitin.", on: past, kind: random.one(NOTE_KINDS), at }),
    () => sendCheckIns(db, at),
    () => answerById(db, checkInId, { ...said, at }),
    () => answerById(db, checkInId, { ...said, at }),
    () => tellCheckIn(db, { by, checkInId, on: today, ...said, at }),
    () => handleCheckIn(db, { by, checkInId, at }),
    () => pausePair(db, { by, pairId, until: addDays(today, 5), at }),
    () => resumePair(db, { by, pairId, at }),
    () =>
      handOver(db, {
        by,
        pairId,
        coordinatorId: by.accountId,
        substituteId: null,
        note: "Hei.",
        at,
      }),
  ];
  if (isLate) {
    doings.push(
      () => endPair(db, { by, pairId, on: today, reason: "time", at }),
      () =>
        db
          .transaction()
          .execute((trx) => forgetPerson(trx, { personId: participant.personId, by: null, at })),
    );
  }
  try {
    await random.one(doings)();
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof NotFound)) throw error;
  }
}

async function of(db: Db, table: "meeting" | "check_in", pairId: string) {
  const rows = await db.selectFrom(table).select("id").where("pair_id", "=", pairId).execute();
  return rows.map(({ id }) => id);
}

async function answerById(
  db: Db,
  id: string,
  said: Omit<Parameters<typeof answerCheckIn>[1], "token" | "viewer">,
) {
  const row = await db
    .selectFrom("check_in")
    .select("token")
    .where("id", "=", id)
    .executeTakeFirst();
  return answerCheckIn(db, { token: row?.token ?? "none", viewer: null, ...said });
}

function kept(db: Db) {
  return db
    .selectFrom("pair")
    .select([
      "first_meeting_on as firstMet",
      "last_met_on as lastMet",
      "last_talked_on as lastTalked",
      "participant_well_talk as participantWell",
      "support_person_well_talk as supportPersonWell",
    ])
    .orderBy("id")
    .execute();
}

async function recounted(db: Db): ReturnType<typeof kept> {
  const pairs = await db.selectFrom("pair").selectAll().orderBy("id").execute();
  const meetings = await db.selectFrom("meeting").selectAll().execute();
  const notes = await db.selectFrom("note").selectAll().execute();
  const checkIns = await db.selectFrom("check_in").selectAll().execute();
  return pairs.map((pair) => {
    const his = <T extends { pair_id: string | null }>(rows: T[]) =>
      rows.filter(({ pair_id }) => pair_id === pair.id);
    const days = his(meetings)
      .map(({ met_on }) => met_on)
      .sort();
    const talks = his(notes)
      .filter(({ kind }) => kind !== "hand_over")
      .map(({ noted_on }) => noted_on)
      .sort();
    const well = (man: string) =>
      his(checkIns)
        .filter((one) => one.person_id === man && (one.face ?? 0) > 2 && !one.call_me_at)
        .reduce<number | null>((most, { talk }) => Math.max(most ?? 0, talk), null);
    return {
      firstMet: days[0] ?? null,
      lastMet: days.at(-1) ?? null,
      lastTalked: talks.at(-1) ?? null,
      participantWell: well(pair.participant_id),
      supportPersonWell: well(pair.support_person_id),
    };
  });
}

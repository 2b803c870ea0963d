import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import {
  addDays,
  addHours,
  type Day,
  helsinkiInstant,
  type Instant,
  now,
} from "#app/domain/day.ts";
import {
  answerCheckIn,
  type CheckInAnswer,
  handleCheckIn,
} from "#app/domain/pairs/check-in-answers.server.ts";
import { sendCheckIns } from "#app/domain/pairs/check-ins.server.ts";
import type { Db } from "#db/open.ts";

const ASKED_FROM_DAYS_AGO = 50;
/** Whoever was asked so lately may be just about to answer. */
const LATELY_DAYS = 6;
/** The office calls whoever does not fare well, and later whoever is silent. */
const CALLED_AFTER_HOURS = 5 * 24;
const SILENT_AFTER_HOURS = 30 * 24;
const ANSWERS_AFTER_HOURS = 5;

const said = (face: number | null, rest: Partial<CheckInAnswer> = {}): CheckInAnswer => ({
  face,
  didMeet: "yes",
  callMe: false,
  words: null,
  ...rest,
});

/** What men say when they are asked; null: nothing. */
const ANSWERS: (CheckInAnswer | null)[] = [
  said(5, { words: "Kävimme ongella. Hieno päivä." }),
  said(4),
  said(4, { didMeet: null }),
  said(3, { didMeet: "no", words: "Oli flunssaa. Ensi viikolla taas." }),
  null,
  said(5),
  said(5, { words: "We cook together on Sundays." }),
  said(2, { didMeet: "no", words: "En tiedä, mistä puhuisimme." }),
  said(4),
];
const NOT_WELL = said(2, { didMeet: "no", words: "Viestiini ei ole vastattu kahteen viikkoon." });
const CALL_ME = said(3, { callMe: true, words: "Soittakaa, kiitos. Illalla sopii." });

/** Day by day: men are asked how it goes, answer or not, and the office takes up what it must. */
export async function askThem(db: Db, { today, kaisa }: { today: Day; kaisa: Coordinator }) {
  let position = 0;
  for (let ago = ASKED_FROM_DAYS_AGO; ago >= 0; ago--) {
    const at = earlier(helsinkiInstant(addDays(today, -ago), "10:00"), now());
    await sendCheckIns(db, at);
    if (ago > 0) await handOver(db, at);
    await takeUp(db, kaisa, at);
    for (const { token } of await sentAt(db, at)) {
      const answer = ANSWERS[position++ % ANSWERS.length];
      const isLate = ago < LATELY_DAYS && position % 2 === 0;
      if (!answer || isLate) continue;
      const answered = { at: earlier(addHours(at, ANSWERS_AFTER_HOURS), now()) };
      await answerCheckIn(db, { token, viewer: null, ...answer, ...answered });
    }
  }
  const [first, second] = await lastAnswered(db);
  for (const [asked, answer] of [
    [first, NOT_WELL],
    [second, CALL_ME],
  ] as const) {
    if (asked) await answerCheckIn(db, { token: asked.token, viewer: null, ...answer });
  }
}

/** The letters of that day have gone before anybody answers them. */
async function handOver(db: Db, at: Instant) {
  await db
    .updateTable("message")
    .set({ sent_at: at })
    .where("kind", "in", ["check_in", "check_in_reminder"])
    .where("sent_at", "is", null)
    .execute();
}

function sentAt(db: Db, at: Instant) {
  return db
    .selectFrom("check_in")
    .innerJoin("pair", "pair.id", "check_in.pair_id")
    .innerJoin("person", "person.id", "check_in.person_id")
    .select("check_in.token")
    .where("check_in.sent_at", "=", at)
    .where("check_in.answered_at", "is", null)
    .orderBy("pair.started_on")
    .orderBy("person.name")
    .execute();
}

async function takeUp(db: Db, by: Coordinator, at: Instant) {
  const waiting = await db
    .selectFrom("check_in")
    .select("id")
    .where("handled_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("answered_at", "<", addHours(at, -CALLED_AFTER_HOURS)),
        eb("sent_at", "<", addHours(at, -SILENT_AFTER_HOURS)),
      ]),
    )
    .execute();
  for (const { id } of waiting) await handleCheckIn(db, { by, checkInId: id, at });
}

/** The latest who have said that all is well: they can still say otherwise. */
function lastAnswered(db: Db) {
  return db
    .selectFrom("check_in")
    .innerJoin("person", "person.id", "check_in.person_id")
    .select("check_in.token")
    .where("check_in.face", ">=", 3)
    .where("check_in.handled_at", "is", null)
    .orderBy("check_in.sent_at", "desc")
    .orderBy("person.name")
    .limit(2)
    .execute();
}

function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}

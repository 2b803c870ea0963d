import type { Man, Viewer } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant } from "#app/domain/day.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import type { Db } from "#db/open.ts";
import type { FirstAnswer } from "./first-answer.ts";
import { firstAnswerByToken } from "./first-answers.server.ts";
import { bothMen } from "./men.server.ts";

/** What the link shows: the question, and what he has said himself. Of the other his first name only. */
export async function firstAnswerByLink(
  db: Db,
  { token, viewer }: { token: string; viewer: Viewer | null },
) {
  const { pair, personId, answer, words, isClosed } = await firstAnswerByToken(db, token, viewer);
  const { participant, supportPerson } = await bothMen(db, pair);
  return {
    isClosed,
    other: isClosed ? "" : (participant.id === personId ? supportPerson : participant).name,
    said: isClosed || !answer ? null : { answer: answer as FirstAnswer, words },
    office: {
      phone: await readSetting(db, "office_phone"),
      email: await readSetting(db, "office_email"),
    },
  };
}

/** The pages of his open pairs that wait for him, the oldest first. */
export async function openFirstAnswersOf(db: Db, man: Man) {
  const rows = await db
    .selectFrom("first_answer")
    .innerJoin("pair", "pair.id", "first_answer.pair_id")
    .select([
      "first_answer.token",
      "pair.id as pairId",
      "pair.participant_id as participantId",
      "pair.support_person_id as supportPersonId",
    ])
    .where("first_answer.person_id", "=", man.personId)
    .where("first_answer.answered_at", "is", null)
    .where("pair.ended_on", "is", null)
    .where("pair.agreement_on", "is", null)
    .orderBy("first_answer.sent_at")
    .execute();
  return Promise.all(
    rows.map(async ({ token, pairId, ...two }) => {
      const { participant, supportPerson } = await bothMen(db, two);
      const other = participant.id === man.personId ? supportPerson : participant;
      return { token, pairId, other: other.name };
    }),
  );
}

/** What each of the two has said, the latest of each: for the office only. */
export async function firstAnswersIn(db: Db, pairId: string) {
  const rows = await db
    .selectFrom("first_answer")
    .select([
      "person_id as personId",
      "sent_at as sentAt",
      "answered_at as answeredAt",
      "answer",
      "words",
    ])
    .where("pair_id", "=", pairId)
    .orderBy("due_on", "desc")
    .execute();
  const latest = rows.filter(
    (row, position) => rows.findIndex(({ personId }) => personId === row.personId) === position,
  );
  return latest.map(({ sentAt, answeredAt, ...row }) => ({
    ...row,
    sentOn: dayOf(sentAt as Instant),
    answeredOn: (answeredAt && dayOf(answeredAt as Instant)) as Day | null,
    answer: row.answer as FirstAnswer | null,
  }));
}

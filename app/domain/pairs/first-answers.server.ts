import type { Coordinator, Viewer } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId, newToken } from "#app/domain/id.ts";
import { withdrawLetters } from "#app/domain/messages/outbox.server.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { firstAnswerDue } from "./cadence.ts";
import type { FirstAnswer } from "./first-answer.ts";
import { firstAnswerKey } from "./first-answer-rows.server.ts";
import { FIRST_MEETING_MINUTES } from "./first-meeting.ts";
import { writeMeeting } from "./meetings.server.ts";
import { bothMen } from "./men.server.ts";
import { type PairRow, pairBehindLink, pairEntrustedTo, plannedDay } from "./pair-rows.server.ts";

export type Said = { answer: FirstAnswer; words: string | null };

/**
 * A man says by the link of his letter how he would like to go on; said again, the latest holds, until
 * they have signed the agreement or the pair is over (`check_in_closed`). That they have met is
 * logged if nobody has done so. The other is told nothing. For another man who is signed in the link is
 * not there.
 */
export function answerFirst(
  db: Db,
  {
    token,
    viewer,
    at = now(),
    ...said
  }: Said & { token: string; viewer: Viewer | null; at?: Instant },
): Promise<void> {
  return asOne(db, async (trx) => {
    const { id, pair, personId, isClosed } = await firstAnswerByToken(trx, token, viewer);
    if (isClosed) throw new Refusal("check_in_closed");
    await write(trx, { id, pair, personId, said, by: viewer?.accountId ?? null, at });
  });
}

/**
 * A coordinator writes down what one of the two has said, also before he was asked. Refuses what
 * `answerFirst` does; before the two have met there is nothing to say.
 */
export function answerFirstOnBehalf(
  db: Db,
  {
    by,
    pairId,
    side,
    at = now(),
    ...said
  }: Said & { by: Coordinator; pairId: string; side: RoleKind; at?: Instant },
): Promise<void> {
  return asOne(db, async (trx) => {
    const pair = await pairEntrustedTo(trx, by, pairId);
    if (pair.endedOn || pair.agreementOn) throw new Refusal("check_in_closed");
    const dueOn = firstAnswerDue(
      { ...pair, nextMeetingOn: plannedDay(pair) },
      await readSetting(trx, "cadence"),
    );
    const isBefore = !pair.firstMeetingOn && (!pair.nextMeetingAt || pair.nextMeetingAt > at);
    if (!dueOn || isBefore) throw new NotFound();
    const personId = side === "participant" ? pair.participantId : pair.supportPersonId;
    const id = await rowOf(trx, { pairId, personId, dueOn, at });
    await write(trx, { id, pair, personId, said, by: by.accountId, at });
    await audit(trx, { by: by.accountId, personId, what: "first_answer_on_behalf" }, at);
  });
}

/** What the link leads to; `isClosed` when it takes no answer any more. */
export async function firstAnswerByToken(db: Db, token: string, viewer: Viewer | null) {
  const row = await db
    .selectFrom("first_answer")
    .select((eb) => [
      "id",
      "pair_id as pairId",
      "person_id as personId",
      "answer",
      "words",
      eb
        .selectFrom("first_answer as newer")
        .select("newer.id")
        .whereRef("newer.pair_id", "=", "first_answer.pair_id")
        .whereRef("newer.person_id", "=", "first_answer.person_id")
        .whereRef("newer.due_on", ">", "first_answer.due_on")
        .limit(1)
        .as("newer"),
    ])
    .where("token", "=", token)
    .executeTakeFirst();
  if (!row || (viewer?.personId && viewer.personId !== row.personId)) throw new NotFound();
  const pair = await pairBehindLink(db, row.pairId);
  const isClosed = pair.endedOn !== null || pair.agreementOn !== null || row.newer !== null;
  return { ...row, pair, isClosed };
}

/** The question that is open or was answered last; a new one when he has not been asked. */
async function rowOf(
  trx: Db,
  { pairId, personId, dueOn, at }: { pairId: string; personId: string; dueOn: Day; at: Instant },
): Promise<string> {
  const last = await trx
    .selectFrom("first_answer")
    .select("id")
    .where("pair_id", "=", pairId)
    .where("person_id", "=", personId)
    .where((eb) =>
      eb.or([eb("answer", "is", null), eb("answer", "<>", "not_met"), eb("due_on", "=", dueOn)]),
    )
    .orderBy("due_on", "desc")
    .executeTakeFirst();
  if (last) return last.id;
  const id = newId();
  const row = { id, pair_id: pairId, person_id: personId, due_on: dueOn };
  await trx
    .insertInto("first_answer")
    .values({ ...row, token: newToken(), sent_at: at })
    .execute();
  return id;
}

async function write(
  trx: Db,
  {
    id,
    pair,
    personId,
    said: { answer, words },
    by,
    at,
  }: { id: string; pair: PairRow; personId: string; said: Said; by: string | null; at: Instant },
) {
  await trx
    .updateTable("first_answer")
    .set({ answered_at: at, answered_by: by, answer, words })
    .where("id", "=", id)
    .execute();
  await withdrawLetters(trx, [firstAnswerKey(id)], at);
  if (answer !== "not_met") await logAsPlanned(trx, { pair, personId, by, at });
}

/** They have met as it was fixed: an hour of talk, until somebody writes down what it really was. */
async function logAsPlanned(
  trx: Db,
  { pair, personId, by, at }: { pair: PairRow; personId: string; by: string | null; at: Instant },
) {
  const metOn = plannedDay(pair);
  if (pair.firstMeetingOn || !metOn || metOn > dayOf(at)) return;
  const { participant, supportPerson } = await bothMen(trx, pair);
  const man = participant.id === personId ? participant : supportPerson;
  const accountId = by ?? man.accountId ?? pair.coordinatorId;
  if (!accountId) return;
  const { place } = await trx
    .selectFrom("pair")
    .select("next_meeting_place as place")
    .where("id", "=", pair.id)
    .executeTakeFirstOrThrow();
  const met = { metOn, minutes: FIRST_MEETING_MINUTES, what: "talk" as const, place };
  await writeMeeting(trx, { pair, met, accountId, at });
}

import type { Man } from "#app/domain/accounts/viewer.ts";
import { answersBy } from "#app/domain/gatherings/answers.server.ts";
import { bestText } from "#app/domain/gatherings/gathering.ts";
import type { Db } from "#db/open.ts";

/** What he signed up for or waits for, whether he came, what he was asked and said; and what he runs. */
export async function eventsInMyData(db: Db, man: Man) {
  const signUps = await signUpsOf(db, man.personId);
  const waiting = await waitingOf(db, man.personId);
  const series = await seriesOf(db, man.personId);
  const runs = await runBy(db, man.accountId);
  const titles = await titlesIn(db, man, [...signUps, ...waiting, ...series, ...runs]);
  const answers = await answersIn(db, man, { signUps, waiting, series });
  const told = <T extends { id: string; gatheringId: string }>({ id, gatheringId, ...one }: T) => ({
    title: titles(gatheringId),
    ...one,
    answers: answers.get(id) ?? [],
  });
  return {
    events: signUps.map(told),
    queues: waiting.map(told),
    series: series.map(told),
    runs: runs.map(({ gatheringId, ...one }) => ({ title: titles(gatheringId), ...one })),
  };
}

function signUpsOf(db: Db, personId: string) {
  return db
    .selectFrom("sign_up")
    .innerJoin("event", "event.id", "sign_up.event_id")
    .leftJoin("event_face as face", "face.sign_up_id", "sign_up.id")
    .leftJoin("source", "source.code", "sign_up.source")
    .leftJoin("source_step as later", "later.sign_up_id", "sign_up.id")
    .select([
      "sign_up.id",
      "event.gathering_id as gatheringId",
      "event.day",
      "sign_up.name",
      "sign_up.email",
      "sign_up.phone",
      "sign_up.language",
      "sign_up.friends",
      "sign_up.source as cameVia",
      "source.name as cameFrom",
      "sign_up.created_at as signedUpAt",
      "sign_up.cancelled_at as cancelledAt",
      "sign_up.attended_at as attendedAt",
      "sign_up.walked_in_at as walkedInAt",
      "sign_up.helps_since as helpsSince",
      "sign_up.keeps_place_since as keepsPlaceSince",
      "sign_up.reminded_at as remindedAt",
      "sign_up.no_reminder_since as noReminderSince",
      "face.asked_at as askedHowAt",
      "face.answered_at as saidHowAt",
      "face.face",
      "face.words",
      "later.came_on as cameOn",
      "later.again_on as cameAgainOn",
      "later.wants_support_on as wantedSupportOn",
    ])
    .where("sign_up.person_id", "=", personId)
    .orderBy("event.starts_at")
    .execute();
}

function waitingOf(db: Db, personId: string) {
  return db
    .selectFrom("waiting")
    .innerJoin("event", "event.id", "waiting.event_id")
    .select([
      "waiting.id",
      "event.gathering_id as gatheringId",
      "event.day",
      "waiting.name",
      "waiting.email",
      "waiting.phone",
      "waiting.language",
      "waiting.friends",
      "waiting.source as cameVia",
      "waiting.waiting_since as waitingSince",
      "waiting.offered_at as offeredAt",
      "waiting.offer_ends_at as offerEndsAt",
      "waiting.left_at as leftQueueAt",
      "waiting.left_because as leftBecause",
    ])
    .where("waiting.person_id", "=", personId)
    .orderBy("waiting.waiting_since")
    .execute();
}

function seriesOf(db: Db, personId: string) {
  return db
    .selectFrom("series_sign_up")
    .select([
      "id",
      "gathering_id as gatheringId",
      "name",
      "email",
      "phone",
      "language",
      "friends",
      "source as cameVia",
      "created_at as signedUpAt",
      "cancelled_at as cancelledAt",
    ])
    .where("person_id", "=", personId)
    .orderBy("created_at")
    .execute();
}

/** Groups that he himself holds. */
function runBy(db: Db, accountId: string) {
  return db
    .selectFrom("gathering")
    .select(["id as gatheringId", "kind", "contact_name as contactName"])
    .where("host_id", "=", accountId)
    .orderBy("created_at")
    .execute();
}

type Row = { id: string };

async function answersIn(
  db: Db,
  { language }: Man,
  { signUps, waiting, series }: { signUps: Row[]; waiting: Row[]; series: Row[] },
) {
  const ids = (rows: Row[]) => rows.map(({ id }) => id);
  return new Map([
    ...(await answersBy(db, "sign_up_id", ids(signUps), language)),
    ...(await answersBy(db, "waiting_id", ids(waiting), language)),
    ...(await answersBy(db, "series_id", ids(series), language)),
  ]);
}

async function titlesIn(db: Db, { language }: Man, rows: { gatheringId: string }[]) {
  const ids = [...new Set(rows.map(({ gatheringId }) => gatheringId))];
  const texts =
    ids.length === 0
      ? []
      : await db
          .selectFrom("gathering_text")
          .select(["gathering_id as gatheringId", "language", "title"])
          .where("gathering_id", "in", ids)
          .execute();
  return (id: string) =>
    bestText(
      texts.filter(({ gatheringId }) => gatheringId === id),
      language,
    )?.title;
}

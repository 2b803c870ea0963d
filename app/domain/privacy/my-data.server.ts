import type { Man } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { answersBy } from "#app/domain/gatherings/answers.server.ts";
import { bestText } from "#app/domain/gatherings/gathering.ts";
import { traitsOf } from "#app/domain/messages/kinds.ts";
import { signedBy } from "#app/domain/people/agreements.server.ts";
import { readProfile } from "#app/domain/people/profile-rows.server.ts";
import { talksOf } from "#app/domain/people/talks.server.ts";
import { referralsOf } from "#app/domain/referrals/referrals.server.ts";
import type { Db } from "#db/open.ts";
import { audit } from "./audit.server.ts";
import { pairsInMyData, shownInMyData, suggestionsInMyData } from "./my-pairs.server.ts";
import { roundsInMyData } from "./my-rounds.server.ts";

/**
 * Everything that we keep about a man, for himself (GDPR art. 15 and 20): what he told, what was
 * written about him, who looked and when. Nothing about the other man of a pair, not even his name.
 * `how` says in the log whether he read it or took it along.
 */
export async function myData(
  db: Db,
  {
    man,
    how = "data_seen",
    at = now(),
  }: { man: Man; how?: "data_seen" | "data_taken"; at?: Instant },
) {
  const { personId } = man;
  await audit(db, { by: man.accountId, personId, what: how }, at);
  return {
    made: at,
    profile: await readProfile(db, personId),
    ...(await registration(db, personId)),
    account: await accountOf(db, man.accountId),
    signed: await signedBy(db, personId),
    talks: await talksOf(db, personId, at),
    roles: await rolesInMyData(db, personId),
    pairs: await pairsInMyData(db, personId),
    suggestions: await suggestionsInMyData(db, personId),
    shown: await shownInMyData(db, personId),
    rounds: await roundsInMyData(db, man),
    events: await eventsInMyData(db, man),
    referrals: await referralsOf(db, personId),
    notes: await notesOn(db, personId),
    messages: await messagesTo(db, personId),
    log: await logOf(db, man),
  };
}

export type MyData = Awaited<ReturnType<typeof myData>>;

async function registration(db: Db, personId: string) {
  const person = await db
    .selectFrom("person")
    .leftJoin("special_wish", "special_wish.person_id", "person.id")
    .leftJoin("source_application as applied", "applied.person_id", "person.id")
    .select([
      "person.created_at as registeredAt",
      "person.consented_on as consentedOn",
      "person.consent_version as consentVersion",
      "person.adult_confirmed_on as adultConfirmedOn",
      "person.protected_on as protectedOn",
      "person.source",
      "applied.code as cameVia",
      "special_wish.text as specialWish",
      "special_wish.consented_on as specialWishConsentedOn",
    ])
    .where("person.id", "=", personId)
    .executeTakeFirstOrThrow();
  return { registration: person };
}

function accountOf(db: Db, accountId: string) {
  return db
    .selectFrom("account")
    .leftJoin("calendar_link", "calendar_link.account_id", "account.id")
    .select([
      "account.email",
      "account.phone",
      "account.language",
      "account.created_at as openedAt",
      "calendar_link.created_at as calendarLinkMadeAt",
    ])
    .where("account.id", "=", accountId)
    .executeTakeFirstOrThrow();
}

async function rolesInMyData(db: Db, personId: string) {
  const roles = await db
    .selectFrom("role")
    .leftJoin("account", "account.id", "role.coordinator_id")
    .select([
      "role.id",
      "role.kind",
      "role.started_on as startedOn",
      "role.capacity",
      "role.break_until as breakUntil",
      "role.trained_on as trainedOn",
      "account.name as coordinator",
    ])
    .where("role.person_id", "=", personId)
    .orderBy("role.started_on")
    .execute();
  const steps = await db
    .selectFrom("role_step")
    .innerJoin("role", "role.id", "role_step.role_id")
    .select(["role_step.role_id as roleId", "role_step.stage", "role_step.taken_on as on"])
    .where("role.person_id", "=", personId)
    .orderBy("role_step.number")
    .execute();
  return roles.map(({ id, ...role }) => ({
    ...role,
    steps: steps.filter(({ roleId }) => roleId === id).map(({ stage, on }) => ({ stage, on })),
  }));
}

async function eventsInMyData(db: Db, { personId, language }: Man) {
  const signUps = await db
    .selectFrom("sign_up")
    .innerJoin("event", "event.id", "sign_up.event_id")
    .select([
      "sign_up.id",
      "sign_up.series_id as seriesId",
      "event.gathering_id as gatheringId",
      "event.day",
      "sign_up.friends",
      "sign_up.created_at as signedUpAt",
      "sign_up.cancelled_at as cancelledAt",
      "sign_up.attended_at as attendedAt",
      "sign_up.helps_since as helpsSince",
    ])
    .where("sign_up.person_id", "=", personId)
    .orderBy("event.starts_at")
    .execute();
  const waiting = await db
    .selectFrom("waiting")
    .innerJoin("event", "event.id", "waiting.event_id")
    .select([
      "waiting.id",
      "event.gathering_id as gatheringId",
      "event.day",
      "waiting.friends",
      "waiting.waiting_since as waitingSince",
      "waiting.left_at as leftQueueAt",
    ])
    .where("waiting.person_id", "=", personId)
    .orderBy("event.starts_at")
    .execute();
  const ids = (rows: { id: string | null }[]) => rows.flatMap(({ id }) => id ?? []);
  const here = await answersBy(db, "sign_up_id", ids(signUps), language);
  const series = signUps.map(({ seriesId: id }) => ({ id }));
  const inSeries = await answersBy(db, "series_id", ids(series), language);
  const inQueue = await answersBy(db, "waiting_id", ids(waiting), language);
  const all = [
    ...signUps.map(({ id, seriesId, ...one }) => ({
      ...one,
      ...{ waitingSince: null, leftQueueAt: null },
      answers: here.get(id) ?? inSeries.get(seriesId ?? "") ?? [],
    })),
    ...waiting.map(({ id, ...one }) => ({
      ...one,
      ...{ signedUpAt: null, cancelledAt: null, attendedAt: null, helpsSince: null },
      answers: inQueue.get(id) ?? [],
    })),
  ];
  if (all.length === 0) return [];
  const texts = await db
    .selectFrom("gathering_text")
    .select(["gathering_id as gatheringId", "language", "title"])
    .where(
      "gathering_id",
      "in",
      all.map(({ gatheringId }) => gatheringId),
    )
    .execute();
  return all.map(({ gatheringId, ...signUp }) => ({
    title: bestText(
      texts.filter((text) => text.gatheringId === gatheringId),
      language,
    )?.title,
    ...signUp,
  }));
}

function notesOn(db: Db, personId: string) {
  return db
    .selectFrom("note")
    .innerJoin("account", "account.id", "note.noted_by")
    .select(["note.noted_on as on", "note.text", "account.name as by"])
    .where("note.person_id", "=", personId)
    .orderBy("note.noted_on")
    .execute();
}

/** Which letters went to him and when; what stood in them he has. */
async function messagesTo(db: Db, personId: string) {
  const letters = await db
    .selectFrom("message")
    .select(["kind", "channel", "recipient", "created_at as writtenAt", "sent_at as sentAt"])
    .where("person_id", "=", personId)
    .orderBy("created_at")
    .execute();
  return letters.filter(({ kind }) => !traitsOf(kind)?.secret);
}

/** Who saw or changed something about him: he himself, the office, or the program. */
async function logOf(db: Db, { personId, accountId }: Man) {
  const entries = await db
    .selectFrom("audit_entry")
    .select(["happened_at as at", "what", "detail", "account_id as by"])
    .where("person_id", "=", personId)
    .orderBy("happened_at", "desc")
    .execute();
  return entries.map(({ by, ...entry }) => ({
    ...entry,
    by: by === accountId ? ("himself" as const) : by ? ("office" as const) : ("program" as const),
  }));
}

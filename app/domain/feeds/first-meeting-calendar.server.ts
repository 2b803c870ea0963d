import type { Coordinator, Man } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { neutralCalendar } from "./my-calendar.server.ts";
import { plannedMeetingIn } from "./planned-meetings.server.ts";

/** The first meeting for a man's calendar, by the link of his letter; not there until it is fixed. */
export async function firstMeetingCalendar(
  db: Db,
  { token, language, at = now() }: { token: string; language: Language; at?: Instant },
): Promise<string> {
  const row = await db
    .selectFrom("first_meeting")
    .innerJoin("pair", "pair.id", "first_meeting.pair_id")
    .select([
      "pair.id as pairId",
      "pair.participant_id as participantId",
      "pair.support_person_id as supportPersonId",
      "first_meeting.participant_token as participantToken",
    ])
    .where((eb) =>
      eb.or([eb("participant_token", "=", token), eb("support_person_token", "=", token)]),
    )
    .executeTakeFirst();
  if (!row) throw new NotFound();
  const holderId = row.participantToken === token ? row.participantId : row.supportPersonId;
  return calendarOf(db, { holderId, pairId: row.pairId, language, at });
}

/** The same for the coordinator who comes along. */
export function officeFirstMeetingCalendar(
  db: Db,
  {
    by,
    pairId,
    language,
    at = now(),
  }: { by: Coordinator; pairId: string; language: Language; at?: Instant },
): Promise<string> {
  return calendarOf(db, { holderId: by.accountId, pairId, language, at });
}

/** The next meeting of an open pair of a man's own, for his calendar; not there when none is planned. */
export async function nextMeetingCalendar(
  db: Db,
  {
    man,
    pairId,
    language,
    at = now(),
  }: { man: Man; pairId: string; language: Language; at?: Instant },
): Promise<string> {
  const own = await db
    .selectFrom("pair")
    .select("id")
    .where("id", "=", pairId)
    .where((eb) =>
      eb.or([eb("participant_id", "=", man.personId), eb("support_person_id", "=", man.personId)]),
    )
    .executeTakeFirst();
  if (!own) throw new NotFound();
  return calendarOf(db, { holderId: man.personId, pairId, language, at });
}

async function calendarOf(
  db: Db,
  {
    holderId,
    pairId,
    language,
    at,
  }: { holderId: string; pairId: string; language: Language; at: Instant },
): Promise<string> {
  const meeting = await plannedMeetingIn(db, { pairId, since: at });
  if (!meeting) throw new NotFound();
  return neutralCalendar({ holderId, language, entries: [meeting] });
}

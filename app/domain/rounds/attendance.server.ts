import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import { byName } from "#app/i18n/collation.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { groupOf } from "./date-letters.server.ts";
import { dateOfRound } from "./dates.server.ts";
import { roundTexts } from "./texts.server.ts";

type OfDate = { by: Coordinator; roundId: string; dateId: string; at?: Instant };

/** A date of a round with its group, and who of it was there; for the office alone. */
export async function comersOfDate(
  db: Db,
  { by, roundId, dateId, language, at = now() }: OfDate & { language: Language },
) {
  const date = await dateOfRound(db, { by, roundId, dateId });
  if (date.cancelledAt) throw new NotFound();
  const text = (await roundTexts(db, [roundId], language))(roundId);
  const came = await cameTo(db, dateId);
  const men = await db
    .selectFrom("person")
    .select(["id", "name", "surname", "protected_on as protectedOn"])
    .where("id", "in", [...(await groupOf(db, roundId)), ...came, ""])
    .execute();
  for (const { id: personId, protectedOn } of men) {
    if (protectedOn) await audit(db, { by: by.accountId, personId, what: "seen_in_list" }, at);
  }
  return {
    roundId,
    title: text,
    startsAt: date.startsAt as Instant,
    endsAt: date.endsAt as Instant,
    isTime: dayOf(at) >= dayOf(date.startsAt as Instant),
    men: men
      .map(({ id, name, surname, protectedOn }) => ({
        id,
        isProtected: protectedOn !== null,
        name: [name, surname].filter(Boolean).join(" "),
        came: came.includes(id),
      }))
      .sort(byName(language, ({ name }) => name)),
  };
}

/**
 * Who of the group was there, as the office has it on its list: written again, the newest list holds.
 * From the day of the date on: refuses `event_not_yet`. Whoever is not of the group is not there (404),
 * and nobody is at a date that was called off.
 */
export function writeComers(
  db: Db,
  { by, roundId, dateId, came, at = now() }: OfDate & { came: readonly string[] },
) {
  return asOne(db, async (trx) => {
    const date = await dateOfRound(trx, { by, roundId, dateId });
    if (date.cancelledAt) throw new NotFound();
    if (dayOf(at) < dayOf(date.startsAt as Instant)) throw new Refusal("event_not_yet");
    const before = await cameTo(trx, dateId);
    const group = await groupOf(trx, roundId);
    const added = [...new Set(came)].filter((personId) => !before.includes(personId));
    if (added.some((personId) => !group.includes(personId))) throw new NotFound();
    const removed = before.filter((personId) => !came.includes(personId));
    const note = (personId: string, what: string) =>
      audit(trx, { by: by.accountId, personId, what, detail: roundId }, at);
    for (const personId of added) {
      const mark = { id: newId(), round_date_id: dateId, person_id: personId };
      await trx
        .insertInto("round_attendance")
        .values({ ...mark, marked_at: at, marked_by: by.accountId })
        .execute();
      await note(personId, "round_attendance_marked");
    }
    for (const personId of removed) {
      await trx
        .deleteFrom("round_attendance")
        .where("round_date_id", "=", dateId)
        .where("person_id", "=", personId)
        .execute();
      await note(personId, "round_attendance_unmarked");
    }
  });
}

/** How many were at each date of a round, forgotten men too. */
export async function presentAtDates(db: Db, roundId: string) {
  const rows = await db
    .selectFrom("round_attendance")
    .innerJoin("round_date", "round_date.id", "round_attendance.round_date_id")
    .select((eb) => ["round_date.id", eb.fn.countAll<number>().as("present")])
    .where("round_date.round_id", "=", roundId)
    .groupBy("round_date.id")
    .execute();
  return new Map(rows.map(({ id, present }) => [id, present]));
}

/** Whom the list of a date has. A head whose man has been forgotten is not named here. */
async function cameTo(db: Db, dateId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("round_attendance")
    .select("person_id as personId")
    .where("round_date_id", "=", dateId)
    .where("person_id", "is not", null)
    .execute();
  return rows.map(({ personId }) => personId ?? "");
}

import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { coordinators } from "#app/domain/people/screens.server.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import type { DigestChoice } from "./absence.ts";

/** Who of the office is away now or soon, and which mails the reader wants. */
export async function absenceScreen(db: Db, { by, at = now() }: { by: Coordinator; at?: Instant }) {
  const today = dayOf(at);
  const absences = await db
    .selectFrom("absence")
    .innerJoin("account", "account.id", "absence.account_id")
    .innerJoin("account as substitute", "substitute.id", "absence.substitute_id")
    .select([
      "absence.id",
      "account.name as who",
      "substitute.name as substitute",
      "absence.from_on as fromOn",
      "absence.to_on as toOn",
    ])
    .where("absence.taken_back_at", "is", null)
    .where("absence.to_on", ">=", today)
    .orderBy("absence.from_on")
    .execute();
  const choice = await db
    .selectFrom("digest_choice")
    .select("wanted")
    .where("account_id", "=", by.accountId)
    .executeTakeFirst();
  return {
    absences: absences.map(({ fromOn, toOn, ...one }) => ({
      ...one,
      fromOn: fromOn as Day,
      toOn: toOn as Day,
    })),
    digest: choice?.wanted ?? ("all" as DigestChoice),
    coordinators: await coordinators(db),
    self: by.accountId,
    today,
  };
}

/** Who of the office is away on a day, and who has his list then. */
export function awayOn(db: Db, day: Day) {
  return db
    .selectFrom("absence")
    .select(["account_id as accountId", "substitute_id as substituteId"])
    .where("taken_back_at", "is", null)
    .where("from_on", "<=", day)
    .where("to_on", ">=", day);
}

/**
 * Somebody of the office is away, both days included: the substitute has his list, and afterwards it is
 * his again by itself. For a colleague who fell ill, another sets it. Refuses days past, an end before
 * the beginning, whoever is not of the office, oneself as substitute, and days on which he is away
 * already (`away_already`): two would have his list. Sent twice, it is set once.
 */
export function goAway(
  db: Db,
  {
    by,
    accountId,
    substituteId,
    fromOn,
    toOn,
    at = now(),
  }: {
    by: Coordinator;
    accountId: string;
    substituteId: string;
    fromOn: Day;
    toOn: Day;
    at?: Instant;
  },
) {
  return asOne(db, async (trx) => {
    if (toOn < dayOf(at)) throw new Refusal("time_is_past", { field: "toOn" });
    if (toOn < fromOn) throw new Refusal("ends_before_start", { field: "toOn" });
    if (accountId === substituteId)
      throw new Refusal("same_coordinator", { field: "substituteId" });
    const office = (await coordinators(trx)).map(({ id }) => id);
    for (const [field, id] of Object.entries({ accountId, substituteId })) {
      if (!office.includes(id)) throw new Refusal("not_a_coordinator", { field });
    }
    const known = await absenceWithin(trx, { accountId, fromOn, toOn });
    if (known?.fromOn === fromOn && known.toOn === toOn && known.substituteId === substituteId)
      return;
    if (known) throw new Refusal("away_already", { field: "fromOn" });
    await trx
      .insertInto("absence")
      .values({
        id: newId(),
        account_id: accountId,
        substitute_id: substituteId,
        from_on: fromOn,
        to_on: toOn,
        set_at: at,
        set_by: by.accountId,
      })
      .execute();
    await audit(trx, { by: by.accountId, personId: null, what: "absence_set" }, at);
  });
}

/** The absence of his that shares a day with these, if one does. */
function absenceWithin(
  trx: Db,
  { accountId, fromOn, toOn }: { accountId: string; fromOn: Day; toOn: Day },
) {
  return trx
    .selectFrom("absence")
    .select(["from_on as fromOn", "to_on as toOn", "substitute_id as substituteId"])
    .where("account_id", "=", accountId)
    .where("taken_back_at", "is", null)
    .where("from_on", "<=", toOn)
    .where("to_on", ">=", fromOn)
    .executeTakeFirst();
}

/** He is back earlier, or does not go. Pressed twice, it is still taken back. */
export function comeBack(
  db: Db,
  { by, absenceId, at = now() }: { by: Coordinator; absenceId: string; at?: Instant },
) {
  return asOne(db, async (trx) => {
    const absence = await trx
      .selectFrom("absence")
      .select("taken_back_at as takenBackAt")
      .where("id", "=", absenceId)
      .executeTakeFirst();
    if (!absence) throw new NotFound();
    if (absence.takenBackAt) return;
    await trx
      .updateTable("absence")
      .set({ taken_back_at: at })
      .where("id", "=", absenceId)
      .execute();
    await audit(trx, { by: by.accountId, personId: null, what: "absence_taken_back" }, at);
  });
}

/** Which mails about Today he wants. */
export async function chooseDigest(
  db: Db,
  { by, wanted, at = now() }: { by: Coordinator; wanted: DigestChoice; at?: Instant },
) {
  await db
    .insertInto("digest_choice")
    .values({ account_id: by.accountId, wanted, chosen_at: at })
    .onConflict((conflict) => conflict.column("account_id").doUpdateSet({ wanted, chosen_at: at }))
    .execute();
}

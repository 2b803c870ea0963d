import { stopCalendarLink } from "#app/domain/accounts/calendar-links.server.ts";
import { closeAccount } from "#app/domain/accounts/closing.server.ts";
import type { Man } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import { comingSignUps, giveUpPlaces } from "#app/domain/gatherings/forgetting.server.ts";
import { type Letter, write } from "#app/domain/messages/outbox.server.ts";
import { leavePairs } from "#app/domain/pairs/leaving.server.ts";
import { CLOSED_STAGES } from "#app/domain/people/stages.ts";
import { recordStep } from "#app/domain/people/steps.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { forgetPerson } from "./forgetting.server.ts";

/**
 * A man deletes himself. His pairs end kindly, his places at events become free, his coordinator is
 * told, and what we knew about him goes at once; only counts stay. An account that also works in
 * the office stays open for that work.
 */
export function deleteMyself(db: Db, { man, at = now() }: { man: Man; at?: Instant }) {
  return asOne(db, async (trx) => {
    const told = await coordinatorsOf(trx, man.personId);
    const pairs = await leavePairs(trx, { man, at });
    await giveUpPlaces(trx, man.personId, at);
    await write(trx, await lettersAbout(trx, { man, told, pairs, at }), at);
    await closeRoles(trx, { man, at });
    await forgetPerson(trx, { personId: man.personId, by: man.accountId, at });
    await stopCalendarLink(trx, { man });
    if (!man.officeRole) await closeAccount(trx, { accountId: man.accountId, at });
  });
}

/** What he gives up, to be said before he does. */
export async function whatEndsWith(db: Db, { man, at = now() }: { man: Man; at?: Instant }) {
  const { pairs } = await db
    .selectFrom("pair")
    .select((eb) => eb.fn.countAll<number>().as("pairs"))
    .where("ended_on", "is", null)
    .where((eb) =>
      eb.or([eb("participant_id", "=", man.personId), eb("support_person_id", "=", man.personId)]),
    )
    .executeTakeFirstOrThrow();
  const events = await comingSignUps(db, man.personId, at).execute();
  return { pairs, events: events.length, staysInOffice: man.officeRole !== null };
}

/** What he was with us counts from its first day to today. */
async function closeRoles(trx: Db, { man, at }: { man: Man; at: Instant }) {
  const roles = await trx
    .selectFrom("role")
    .select(["id", "kind", "stage", "waiting_since as waitingSince"])
    .where("person_id", "=", man.personId)
    .where("stage", "not in", CLOSED_STAGES)
    .execute();
  for (const role of roles) {
    const to = role.kind === "participant" ? "moved_on" : "left";
    await recordStep(trx, { role, to, on: dayOf(at), by: man.accountId, at });
  }
}

/** Who in the office looks after him or one of his open pairs. */
async function coordinatorsOf(trx: Db, personId: string): Promise<string[]> {
  const roles = await trx
    .selectFrom("role")
    .select("coordinator_id as id")
    .where("person_id", "=", personId)
    .where("stage", "not in", CLOSED_STAGES)
    .execute();
  const pairs = await trx
    .selectFrom("pair")
    .select("coordinator_id as id")
    .where("ended_on", "is", null)
    .where((eb) =>
      eb.or([eb("participant_id", "=", personId), eb("support_person_id", "=", personId)]),
    )
    .execute();
  const ids = [...roles, ...pairs].map(({ id }) => id).filter((id) => id !== null);
  return [...new Set(ids)];
}

/** To whom it concerns; to every admin, when nobody looked after him. */
async function lettersAbout(
  trx: Db,
  { man, told, pairs, at }: { man: Man; told: string[]; pairs: { id: string }[]; at: Instant },
): Promise<Letter[]> {
  const office = await trx
    .selectFrom("account")
    .select(["id", "email", "phone", "language", "office_role as role"])
    .where("office_role", "is not", null)
    .where("closed_at", "is", null)
    .where("id", "<>", man.accountId)
    .execute();
  const concerned = office.filter(({ id }) => told.includes(id));
  const readers = concerned.length > 0 ? concerned : office.filter(({ role }) => role === "admin");
  const [pair] = pairs;
  return readers.map(({ id, email, phone, language }) => ({
    kind: "man_left",
    to: { email, phone },
    language,
    accountId: id,
    facts: { name: man.name },
    link: pair ? `/office/pairs/${pair.id}` : "/office",
    dedupeKey: `man_left ${man.personId} ${id} ${at}`,
  }));
}

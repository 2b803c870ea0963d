import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import { personEntrustedTo } from "#app/domain/people/entrusted.server.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";

type TheTwo = { by: Coordinator; personId: string; otherId: string; at?: Instant };

/** "Never suggest these two to each other." No reason is asked or kept. Twice is once. */
export function addNeverMatch(db: Db, { by, personId, otherId, at = now() }: TheTwo) {
  return asOne(db, async (trx) => {
    await refuseUnlessTwo(trx, by, personId, otherId);
    await trx
      .insertInto("never_match")
      .values({ ...inOrder(personId, otherId), added_on: dayOf(at), added_by: by.accountId })
      .onConflict((conflict) => conflict.columns(["person_a", "person_b"]).doNothing())
      .execute();
    await auditBoth(trx, by, [personId, otherId], "never_match_added", at);
  });
}

/** They may be suggested to each other again. */
export function removeNeverMatch(db: Db, { by, personId, otherId, at = now() }: TheTwo) {
  return asOne(db, async (trx) => {
    await refuseUnlessTwo(trx, by, personId, otherId);
    const { person_a, person_b } = inOrder(personId, otherId);
    await trx
      .deleteFrom("never_match")
      .where("person_a", "=", person_a)
      .where("person_b", "=", person_b)
      .execute();
    await auditBoth(trx, by, [personId, otherId], "never_match_removed", at);
  });
}

/** Whom this man must not be suggested to. */
export async function neverMatchesOf(db: Db, personId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom("never_match")
    .select(["person_a as a", "person_b as b"])
    .where((eb) => eb.or([eb("person_a", "=", personId), eb("person_b", "=", personId)]))
    .execute();
  return new Set(rows.map(({ a, b }) => (a === personId ? b : a)));
}

async function refuseUnlessTwo(trx: Db, by: Coordinator, personId: string, otherId: string) {
  await personEntrustedTo(trx, by, personId);
  await personEntrustedTo(trx, by, otherId);
  if (personId === otherId) throw new Refusal("same_person");
}

function inOrder(personId: string, otherId: string) {
  return personId < otherId
    ? { person_a: personId, person_b: otherId }
    : { person_a: otherId, person_b: personId };
}

async function auditBoth(trx: Db, by: Coordinator, people: string[], what: string, at: Instant) {
  for (const personId of people) {
    await audit(trx, { by: by.accountId, personId, what }, at);
  }
}

import type { Man } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { type Letter, write } from "#app/domain/messages/outbox.server.ts";
import { correctPerson } from "#app/domain/people/profile.server.ts";
import type { Profile } from "#app/domain/people/profile.ts";
import { readProfile } from "#app/domain/people/profile-rows.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";

/** What stands in his form before he types, and whether he is asked for how many pairs. */
export async function myCorrectionScreen(db: Db, man: Man) {
  const role = await db
    .selectFrom("role")
    .select("capacity")
    .where("person_id", "=", man.personId)
    .where("kind", "=", "support_person")
    .where("stage", "<>", "left")
    .executeTakeFirst();
  return { profile: await readProfile(db, man.personId), capacity: role?.capacity ?? null };
}

/**
 * A man corrects what we know about him. An address or number that he takes away is told so, in case
 * somebody else sat at his phone. Refuses to leave him without any, when he signs in by one.
 */
export function correctMyself(
  db: Db,
  { man, at = now(), ...profile }: Profile & { man: Man; capacity?: number; at?: Instant },
) {
  return asOne(db, async (trx) => {
    const before = await readProfile(trx, man.personId);
    if ((before.email || before.phone) && !profile.email && !profile.phone) {
      throw new Refusal("contact_needed", { field: "phone" });
    }
    await correctPerson(trx, { ...profile, by: man, personId: man.personId, at });
    await write(trx, lettersToOldContacts(before, profile, { man, at }), at);
  });
}

function lettersToOldContacts(
  before: Profile,
  after: Profile,
  { man, at }: { man: Man; at: Instant },
): Letter[] {
  const gone: Letter["to"][] = [];
  if (before.email && before.email !== after.email) gone.push({ email: before.email, phone: null });
  if (before.phone && before.phone !== after.phone) gone.push({ email: null, phone: before.phone });
  return gone.map((to) => ({
    kind: "contact_changed",
    to,
    language: before.language,
    accountId: man.accountId,
    personId: man.personId,
    facts: { name: before.name },
    dedupeKey: `contact_changed ${man.personId} ${to.email ? "mail" : "sms"} ${at}`,
  }));
}

import { correctAccount, openAccount } from "#app/domain/accounts/opening.server.ts";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { followNewContacts } from "#app/domain/messages/new-contacts.server.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { mayCorrectPerson, mayProtectDetails } from "./access.ts";
import { personEntrustedTo } from "./entrusted.server.ts";
import type { Profile } from "./profile.ts";
import { columnsOf, readProfile, writeLists, writeSpecialWish } from "./profile-rows.server.ts";
import { otherWithContact } from "./same-contact.server.ts";

type ByWhom = { by: Viewer; personId: string; at?: Instant };

/**
 * He, or a coordinator, corrects what we know about him; the log keeps which fields changed, not
 * what they said. His account signs in with the new contacts, unless one of them is somebody
 * else's already: then he is marked `same_contact_as` for the office, and he himself sees no difference.
 */
export function correctPerson(
  db: Db,
  {
    by,
    personId,
    at = now(),
    capacity,
    ...profile
  }: ByWhom & Profile & { /** How many open pairs he wants at most. */ capacity?: number },
) {
  return asOne(db, async (trx) => {
    const person = await personEntrustedTo(trx, by, personId);
    if (!mayCorrectPerson(by, personId)) throw new NotFound();
    const before = await readProfile(trx, personId);
    const canTravelOn = (person.canTravelOn as Day | null) ?? dayOf(at);
    const accountId = person.accountId ?? (await openAccount(trx, { ...profile, at }));
    if (person.accountId) await correctAccount(trx, { ...profile, accountId: person.accountId });
    await trx
      .updateTable("person")
      .set({
        ...columnsOf(profile, { canTravelOn }),
        account_id: accountId,
        same_contact_as: await warningAfter(trx, { ...profile, ...person, before, profile }),
        changed_at: at,
      })
      .where("id", "=", personId)
      .execute();
    await writeLists(trx, personId, profile);
    await followNewContacts(trx, { personId, before, after: profile, at });
    if (capacity !== undefined) await changeCapacity(trx, personId, capacity);
    const detail = changedFields(before, profile).join(" ");
    await audit(trx, { by: by.accountId, personId, what: "corrected", detail }, at);
  });
}

/** From now on only the office sees him: no lists for men, no exports, no maps. Nobody asks why. */
export function protectDetails(db: Db, { by, personId, at = now() }: ByWhom) {
  return asOne(db, async (trx) => {
    const person = await personEntrustedTo(trx, by, personId);
    if (!mayProtectDetails(by, personId)) throw new NotFound();
    if (person.protectedOn) throw new Refusal("already_done");
    await setProtection(trx, personId, { on: dayOf(at), by: by.accountId });
    await audit(trx, { by: by.accountId, personId, what: "protected" }, at);
  });
}

export function unprotectDetails(db: Db, { by, personId, at = now() }: ByWhom) {
  return asOne(db, async (trx) => {
    const person = await personEntrustedTo(trx, by, personId);
    if (!mayProtectDetails(by, personId)) throw new NotFound();
    if (!person.protectedOn) throw new Refusal("already_done");
    await setProtection(trx, personId, { on: null, by: null });
    await audit(trx, { by: by.accountId, personId, what: "unprotected" }, at);
  });
}

/** Special wishes with their own consent, which he has given today. */
export function keepSpecialWish(
  db: Db,
  { by, personId, text, at = now() }: ByWhom & { text: string },
) {
  return asOne(db, async (trx) => {
    await personEntrustedTo(trx, by, personId);
    await writeSpecialWish(trx, { personId, text, at });
    await audit(trx, { by: by.accountId, personId, what: "special_wish_kept" }, at);
  });
}

/** The wish and its consent go, nothing else does. */
export function forgetSpecialWish(db: Db, { by, personId, at = now() }: ByWhom) {
  return asOne(db, async (trx) => {
    await personEntrustedTo(trx, by, personId);
    await writeSpecialWish(trx, { personId, text: null, at });
    await audit(trx, { by: by.accountId, personId, what: "special_wish_forgotten" }, at);
  });
}

/** A contact that he did not change raises no new warning, and takes none away that was settled. */
async function warningAfter(
  trx: Db,
  {
    id,
    sameContactAs,
    before,
    profile,
  }: { id: string; sameContactAs: string | null; before: Profile; profile: Profile },
) {
  const same = before.email === profile.email && before.phone === profile.phone;
  return same ? sameContactAs : otherWithContact(trx, { ...profile, personId: id });
}

async function changeCapacity(trx: Db, personId: string, capacity: number) {
  await trx
    .updateTable("role")
    .set({ capacity })
    .where("person_id", "=", personId)
    .where("kind", "=", "support_person")
    .where("stage", "<>", "left")
    .execute();
}

async function setProtection(
  trx: Db,
  personId: string,
  { on, by }: { on: Day | null; by: string | null },
) {
  await trx
    .updateTable("person")
    .set({ protected_on: on, protected_by: by })
    .where("id", "=", personId)
    .execute();
}

function changedFields(before: Profile, after: Profile): string[] {
  const fields = Object.keys(before) as (keyof Profile)[];
  return fields.filter((field) => spelled(before[field]) !== spelled(after[field]));
}

/** Lists say the same in any order. */
function spelled(value: Profile[keyof Profile]): string {
  return Array.isArray(value)
    ? value
        .map((item) => JSON.stringify(item))
        .sort()
        .join()
    : JSON.stringify(value);
}

import { openAccount } from "#app/domain/accounts/opening.server.ts";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { write } from "#app/domain/messages/outbox.server.ts";
import { noteReachable } from "#app/domain/messages/reach.server.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { welcomeLetter } from "./letters.ts";
import { takeUpRole } from "./lifecycle.server.ts";
import type { Profile } from "./profile.ts";
import { columnsOf, writeLists, writeSpecialWish } from "./profile-rows.server.ts";
import { otherWithContact } from "./same-contact.server.ts";
import type { ParticipantStage, RoleKind, SupportPersonStage } from "./vocabulary.ts";

/** The text of the consent that the doors show today. A new text is a new version. */
export const CONSENT_VERSION = "2026-11";

export type Registration = Profile & {
  role: RoleKind;
  /** The coordinator who writes it down on his behalf; null: he does it himself, or a program does. */
  by: Coordinator | null;
  at?: Instant;
  /** He has said that he is 18 or over. */
  adult: boolean;
  /** He has read what we do with his data and agreed. */
  consent: boolean;
  /** Optional wishes under a consent of their own. */
  specialWishes?: string | null;
  /** How many open pairs he wants at most (support person). */
  capacity?: number;
  source?: string | null;
  /** Where he stands already, when the office brings him over from its old register. */
  stage?: Exclude<ParticipantStage, "paired"> | SupportPersonStage;
  stageOn?: Day;
  coordinatorId?: string | null;
  /** A man who has been with us for years needs no welcome. */
  welcome?: boolean;
};

/**
 * A man comes in: by a door, by the office on his behalf, from the old register. He gets an account
 * that signs in with his contacts, unless one of them belongs to somebody's account already: then he
 * is kept without an account and marked `same_contact_as`, and whoever sent the form cannot tell.
 */
export function registerPerson(db: Db, registration: Registration) {
  return asOne(db, async (trx) => {
    const { by, role, at = now(), ...profile } = registration;
    const personId = newId();
    const sameContactAs = await otherWithContact(trx, { ...profile, personId });
    const accountId = await openAccount(trx, { ...profile, at });
    await trx
      .insertInto("person")
      .values({
        id: personId,
        account_id: accountId,
        ...columnsOf(profile, { canTravelOn: dayOf(at) }),
        adult_confirmed_on: profile.adult ? dayOf(at) : null,
        consented_on: profile.consent ? dayOf(at) : null,
        consent_version: profile.consent ? CONSENT_VERSION : null,
        same_contact_as: sameContactAs,
        source: profile.source ?? null,
        created_at: at,
        created_by: by?.accountId ?? null,
        changed_at: at,
      })
      .execute();
    // What he gives today is believed, whatever was noted about it before.
    for (const contact of [profile.email, profile.phone]) {
      if (contact) await noteReachable(trx, { contact, at });
    }
    await writeLists(trx, personId, profile);
    await writeSpecialWish(trx, { personId, text: profile.specialWishes ?? null, at });
    const roleId = await takeUpRole(trx, {
      by,
      personId,
      kind: role,
      stage: profile.stage,
      on: profile.stageOn,
      capacity: profile.capacity,
      coordinatorId: profile.coordinatorId,
      at,
    });
    await audit(trx, { by: by?.accountId ?? null, personId, what: "registered", detail: role }, at);
    if (profile.welcome ?? true) {
      await write(trx, welcomeLetter({ ...profile, personId, accountId, role }), at);
    }
    return { personId, roleId, accountId, sameContactAs };
  });
}

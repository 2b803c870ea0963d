import type { Email } from "#app/domain/contact.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { type Letter, write } from "#app/domain/messages/outbox.server.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { isTaken, NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import type { Coordinator } from "./viewer.ts";

export type Invitation = {
  email: Email;
  name: string;
  role: "coordinator" | "admin";
  language: Language;
  /** Who invites; null: whoever runs the server, before there is anybody. */
  by: Coordinator | null;
  at?: Instant;
};

/**
 * Opens a coordinator's account and writes to him how to sign in. Refuses an address that signs
 * somebody in already (`contact_taken`): a man's account never becomes an office account silently.
 */
export async function inviteCoordinator(db: Db, { by, at = now(), ...invited }: Invitation) {
  try {
    return await asOne(db, async (trx) => {
      const id = newId();
      await trx
        .insertInto("account")
        .values({
          id,
          name: invited.name,
          email: invited.email,
          language: invited.language,
          office_role: invited.role,
          created_at: at,
        })
        .execute();
      await audit(
        trx,
        { by: by?.accountId ?? null, personId: null, what: "coordinator_invited", detail: id },
        at,
      );
      await write(trx, invitationLetter(id, { by, ...invited }), at);
      return id;
    });
  } catch (error) {
    if (isTaken(error)) throw new Refusal("contact_taken", { field: "email" });
    throw error;
  }
}

/**
 * Ends a coordinator's access at once, in every browser. What he did stays with his name on it.
 * Nobody ends his own (`own_account`), so that an admin always remains.
 */
export function endCoordinator(
  db: Db,
  { by, accountId, at = now() }: { by: Coordinator; accountId: string; at?: Instant },
) {
  return asOne(db, async (trx) => {
    const account = await trx
      .selectFrom("account")
      .select("id")
      .where("id", "=", accountId)
      .where("office_role", "is not", null)
      .where("closed_at", "is", null)
      .executeTakeFirst();
    if (!account) throw new NotFound();
    if (account.id === by.accountId) throw new Refusal("own_account");
    await trx.updateTable("account").set({ closed_at: at }).where("id", "=", account.id).execute();
    await trx.deleteFrom("session").where("account_id", "=", account.id).execute();
    await audit(
      trx,
      { by: by.accountId, personId: null, what: "coordinator_ended", detail: account.id },
      at,
    );
  });
}

/** Everyone who works in the office now, with the day of the last visit. */
export function coordinators(db: Db) {
  return db
    .selectFrom("account")
    .leftJoin("session", "session.account_id", "account.id")
    .select((eb) => [
      "account.id",
      "account.name",
      "account.email",
      "account.office_role as role",
      eb.fn.max("session.seen_at").as("seenAt"),
    ])
    .where("account.office_role", "is not", null)
    .where("account.closed_at", "is", null)
    .groupBy(["account.id", "account.name", "account.email", "account.office_role"])
    .orderBy("account.name")
    .execute();
}

function invitationLetter(accountId: string, { by, ...invited }: Omit<Invitation, "at">): Letter {
  return {
    kind: "office_invitation",
    to: { email: invited.email, phone: null },
    language: invited.language,
    accountId,
    facts: { name: invited.name, by: by?.name ?? "Vieraasta Veljeksi" },
    link: "/sign-in",
    dedupeKey: `office_invitation ${accountId}`,
  };
}

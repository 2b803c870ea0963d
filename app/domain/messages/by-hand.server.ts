import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { traitsOf } from "./kinds.ts";

type Asked = { by: Coordinator; messageId: string; at?: Instant };

/**
 * Someone of the office has passed the letter on, by phone or on paper: it counts as delivered by
 * hand. Refuses one that has gone or was withdrawn (`letter_not_waiting`).
 */
export function passOn(db: Db, { by, messageId, at = now() }: Asked) {
  return asOne(db, async (trx) => {
    const letter = await letterById(trx, messageId);
    if (letter.sent_at || letter.dropped_at) throw new Refusal("letter_not_waiting");
    await trx
      .updateTable("message")
      .set({ sent_at: at, handled_by: by.accountId, gave_up_at: null, claimed_until: null })
      .where("id", "=", letter.id)
      .execute();
    await audit(
      trx,
      {
        by: by.accountId,
        personId: letter.person_id,
        what: "letter_passed_on",
        detail: letter.kind,
      },
      at,
    );
  });
}

/**
 * Sends a letter again: what was given up or waits goes at once; what has gone goes as a copy, for
 * a man who did not get it. Refuses secrets (he asks for a new one) and what was withdrawn.
 */
export function sendAgain(db: Db, { by, messageId, at = now() }: Asked) {
  return asOne(db, async (trx) => {
    const letter = await letterById(trx, messageId);
    if (letter.dropped_at || traitsOf(letter.kind)?.secret) throw new Refusal("letter_not_again");
    const fresh = { tries: 0, next_try_at: at, claimed_until: null, gave_up_at: null };
    if (letter.sent_at) {
      await trx
        .insertInto("message")
        .values({
          ...letter,
          ...fresh,
          id: newId(),
          dedupe_key: `${letter.dedupe_key} again ${at}`,
          created_at: at,
          due_at: at,
          sent_at: null,
          handled_by: null,
          last_error: null,
        })
        .onConflict((conflict) => conflict.column("dedupe_key").doNothing())
        .execute();
    } else {
      await trx.updateTable("message").set(fresh).where("id", "=", letter.id).execute();
    }
    await audit(
      trx,
      {
        by: by.accountId,
        personId: letter.person_id,
        what: "letter_sent_again",
        detail: letter.kind,
      },
      at,
    );
  });
}

async function letterById(trx: Db, messageId: string) {
  const letter = await trx
    .selectFrom("message")
    .select([
      "id",
      "kind",
      "channel",
      "recipient",
      "other_contact",
      "account_id",
      "person_id",
      "language",
      "facts",
      "link",
      "dedupe_key",
      "expires_at",
      "sent_at",
      "dropped_at",
    ])
    .where("id", "=", messageId)
    .executeTakeFirst();
  if (!letter) throw new NotFound();
  return letter;
}

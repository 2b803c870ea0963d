import { formatPhone } from "#app/domain/contact.ts";
import { type Instant, now } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";

/**
 * Says each sign-in code once that no gateway will deliver, one line each: so that whoever runs the
 * server can sign in before mail is set up. Only the codes that open the `office`: those of men the
 * office reads on its outbox page, and a log that others keep names no man. In the demo world `everybody`'s.
 * Remembers what it said as long as the server runs.
 */
export function announcer(
  channels: ("mail" | "sms")[],
  { whose }: { whose: "office" | "everybody" },
  say: (line: string) => void,
) {
  const said = new Set<string>();
  return async (db: Db, at: Instant = now()) => {
    if (channels.length === 0) return;
    const codes = await db
      .selectFrom("message")
      .leftJoin("account", "account.id", "message.account_id")
      .select(["message.id", "recipient", "facts"])
      .$if(whose === "office", (those) => those.where("account.office_role", "is not", null))
      .where("kind", "=", "sign_in_code")
      .where("channel", "in", channels)
      .where("sent_at", "is", null)
      .where("dropped_at", "is", null)
      .where("expires_at", ">", at)
      .orderBy("message.created_at")
      .execute();
    for (const { id, recipient, facts } of codes) {
      if (said.has(id)) continue;
      said.add(id);
      const who = recipient.includes("@") ? recipient : formatPhone(recipient);
      say(`Sign-in code for ${who}: ${JSON.parse(facts).code} (works for 10 minutes)`);
    }
  };
}

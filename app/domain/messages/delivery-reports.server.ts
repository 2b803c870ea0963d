import type { z } from "zod";
import { type Instant, now } from "#app/domain/day.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import type { DeliveryReport } from "./forms.ts";
import { sendOneOtherwise } from "./other-ways.server.ts";
import { noteReachable, noteUnreachable } from "./reach.server.ts";

type Report = z.output<typeof DeliveryReport> & { at?: Instant };

/**
 * Notes a report on delivery. An id that we do not know, and a report that came before, change
 * nothing and are not told apart. What was unreachable takes the man's other way.
 */
export function takeReport(db: Db, { id, outcome, at = now() }: Report) {
  return asOne(db, async (trx) => {
    const letter = await trx
      .selectFrom("message")
      .select(["id", "recipient", "sent_at", "came_back_at"])
      .where("id", "=", id)
      .where("handled_by", "is", null)
      .executeTakeFirst();
    if (!letter || isKnown(letter)) return;
    const contact = letter.recipient;
    if (outcome === "delivered") {
      if (await isNotedSince(trx, contact, letter.sent_at)) return;
      await noteReachable(trx, { contact, at });
      return;
    }
    await trx.updateTable("message").set({ came_back_at: at }).where("id", "=", id).execute();
    await noteUnreachable(trx, { contact, how: "reported", at });
    if (letter.sent_at) await sendOneOtherwise(trx, id, at);
  });
}

/** It came back once: since then it has not gone again under this id. */
function isKnown({ sent_at, came_back_at }: Record<"sent_at" | "came_back_at", string | null>) {
  return came_back_at !== null && (sent_at === null || came_back_at >= sent_at);
}

/** It arrived, but after it had gone something else was learnt. */
async function isNotedSince(trx: Db, contact: string, sentAt: string | null) {
  if (!sentAt) return true;
  const later = await trx
    .selectFrom("unreachable_contact")
    .select("contact")
    .where("contact", "=", contact)
    .where("noted_at", ">=", sentAt)
    .executeTakeFirst();
  return later !== undefined;
}

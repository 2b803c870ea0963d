import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import type { NoteKind } from "./note.ts";
import { pairEntrustedTo } from "./pair-rows.server.ts";
import { auditBoth } from "./proposals.server.ts";

/**
 * The office notes something about a pair: a talk with one of them, how it goes. A note counts as a
 * talk in the cadence. Both men may read it when they ask for their data. Sent twice it is one note.
 * Refuses a day in the future.
 */
export function notePair(
  db: Db,
  {
    by,
    pairId,
    text,
    on,
    kind = null,
    at = now(),
  }: {
    by: Coordinator;
    pairId: string;
    text: string;
    on: Day;
    kind?: NoteKind | null;
    at?: Instant;
  },
): Promise<string> {
  return asOne(db, async (trx) => {
    const pair = await pairEntrustedTo(trx, by, pairId);
    if (on > dayOf(at)) throw new Refusal("day_in_future", { field: "on" });
    const known = await sameNote(trx, { by, column: "pair_id", of: pairId, on, text });
    if (known) return known;
    const id = newId();
    await trx
      .insertInto("note")
      .values({
        id,
        pair_id: pair.id,
        noted_on: on,
        kind,
        text,
        noted_by: by.accountId,
        noted_at: at,
      })
      .execute();
    await auditBoth(trx, pair, { by, what: "note_added" }, at);
    return id;
  });
}

/** The note that this very person has written in these very words about the same day, if he has. */
export async function sameNote(
  trx: Db,
  {
    by,
    column,
    of,
    on,
    text,
  }: { by: Coordinator; column: "pair_id" | "person_id"; of: string; on: Day; text: string },
): Promise<string | null> {
  const note = await trx
    .selectFrom("note")
    .select("id")
    .where(column, "=", of)
    .where("noted_by", "=", by.accountId)
    .where("noted_on", "=", on)
    .where("text", "=", text)
    .executeTakeFirst();
  return note?.id ?? null;
}

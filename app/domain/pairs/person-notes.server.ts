import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { personEntrustedTo } from "#app/domain/people/entrusted.server.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import type { NoteKind } from "./note.ts";
import { sameNote } from "./notes.server.ts";

/**
 * A coordinator notes something about a man. He may read it himself when he asks for his data. Sent
 * twice it is one note.
 */
export function addNoteOnPerson(
  db: Db,
  {
    by,
    personId,
    text,
    on,
    kind = null,
    at = now(),
  }: {
    by: Coordinator;
    personId: string;
    text: string;
    on: Day;
    kind?: NoteKind | null;
    at?: Instant;
  },
) {
  return asOne(db, async (trx) => {
    await personEntrustedTo(trx, by, personId);
    if (on > dayOf(at)) throw new Refusal("day_in_future", { field: "on" });
    if (await sameNote(trx, { by, column: "person_id", of: personId, on, text })) return;
    await trx
      .insertInto("note")
      .values({
        id: newId(),
        person_id: personId,
        noted_on: on,
        kind,
        text,
        noted_by: by.accountId,
        noted_at: at,
      })
      .execute();
    await audit(trx, { by: by.accountId, personId, what: "note_added" }, at);
  });
}

import { traitsOf } from "#app/domain/messages/kinds.ts";
import { subjectOf } from "#app/domain/messages/letters.server.ts";
import type { Db } from "#db/open.ts";

/** Which letters went to him, where, when and about what; the other man is a "…" there too. */
export async function lettersInMyData(db: Db, personId: string) {
  const letters = await db
    .selectFrom("message")
    .select([
      "kind",
      "channel",
      "recipient",
      "language",
      "facts",
      "created_at as writtenAt",
      "due_at as dueAt",
      "sent_at as sentAt",
      "gave_up_at as gaveUpAt",
      "dropped_at as droppedAt",
      "came_back_at as cameBackAt",
    ])
    .where("person_id", "=", personId)
    .orderBy("created_at")
    .execute();
  return letters
    .filter(({ kind }) => traitsOf(kind) && !traitsOf(kind)?.secret)
    .map(({ facts, ...letter }) => ({
      ...letter,
      subject: subjectOf({ ...letter, facts: { ...JSON.parse(facts), other: "…" } }),
    }));
}

import { type Day, dayOf, type Instant } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";
import { type Afterwards, asksForOffice } from "./farewell.ts";

/** What a man asked for at the end of his latest pair and the office has not taken up: groups, or to be a support person. */
export type WishAfter = { wish: Exclude<Afterwards, "another_pair">; on: Day };

export async function wishAfterPair(db: Db, personId: string): Promise<WishAfter | null> {
  const latest = await db
    .selectFrom("farewell")
    .select(["next", "answered_at as answeredAt", "handled_at as handledAt"])
    .where("person_id", "=", personId)
    .orderBy("sent_at", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
  if (!latest?.answeredAt || latest.handledAt) return null;
  if (!asksForOffice({ face: null, next: latest.next })) return null;
  return { wish: latest.next as WishAfter["wish"], on: dayOf(latest.answeredAt as Instant) };
}

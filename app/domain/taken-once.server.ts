import { addHours, type Instant, now } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";

/** A phone keeps what it could not send for thirty days (`browser/pocket.ts`), so this is long enough. */
const POSTS_KEPT_DAYS = 365;

/**
 * What a phone sends until it hears that it has arrived is done once: true the first time that this
 * post comes. In the transaction of what it does, so a post that is refused may come again. A post
 * without an id is always the first.
 */
export async function isFirstTime(
  trx: Db,
  postId: string | null | undefined,
  at: Instant,
): Promise<boolean> {
  if (!postId) return true;
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("taken_post")
    .values({ id: postId, taken_at: at })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Nobody sends again after a year. */
export function forgetOldPosts(db: Db, at: Instant = now()) {
  return db
    .deleteFrom("taken_post")
    .where("taken_at", "<", addHours(at, -24 * POSTS_KEPT_DAYS))
    .execute();
}

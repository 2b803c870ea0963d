import { addMonths, type Day } from "#app/domain/day.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import type { Db } from "#db/open.ts";
import { pairKey, type TheTwoIds } from "./plan-rules.ts";

/** A wish is answered within this time or it is forgotten (`forgetShownMen`). */
export const WISHES_KEPT_MONTHS = 6;

/** A man would like to meet the other: on which of the two sides he stands. */
export type WishToMeet = TheTwoIds & { side: RoleKind };

/** Every wish that stands, of men who still wait for each other's role; the oldest first. */
export async function wishesToMeet(db: Db, today: Day): Promise<WishToMeet[]> {
  const rows = await db
    .selectFrom("shown_man")
    .select(["person_id as personId", "other_id as otherId", "side"])
    .where("answer", "=", "meet")
    .where("answered_at", ">=", addMonths(today, -WISHES_KEPT_MONTHS))
    .orderBy("answered_at")
    .orderBy("id")
    .execute();
  return rows.map(({ personId, otherId, side }) =>
    side === "participant"
      ? { participantId: personId, supportPersonId: otherId, side }
      : { participantId: otherId, supportPersonId: personId, side },
  );
}

export type WhoseWish = RoleKind | "both" | null;

/** Who of two wishes to meet the other. */
export function wishedBy(wishes: readonly WishToMeet[]) {
  const sides = Map.groupBy(wishes, pairKey);
  return (two: TheTwoIds): WhoseWish => {
    const his = new Set(sides.get(pairKey(two))?.map(({ side }) => side));
    const [only] = his;
    return his.size > 1 ? "both" : (only ?? null);
  };
}

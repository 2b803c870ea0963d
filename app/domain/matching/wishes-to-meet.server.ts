import { addMonths, type Day, dayOf, type Instant } from "#app/domain/day.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import type { Db } from "#db/open.ts";
import { pairKey, type TheTwoIds } from "./plan-rules.ts";

/** So long it is kept who was shown to whom, and what he said about it (`forgetPlans`). */
export const SHOWN_KEPT_MONTHS = 6;

/** A man would like to meet the other: on which of the two sides he stands. */
export type WishToMeet = TheTwoIds & { side: RoleKind };

/** Every wish that stands and on which nobody has been asked yet; the oldest first. */
export async function wishesToMeet(db: Db, today: Day): Promise<WishToMeet[]> {
  const rows = await db
    .selectFrom("shown_man")
    .select(["person_id as personId", "other_id as otherId", "side"])
    .where("answer", "=", "meet")
    .where("answered_at", ">=", addMonths(today, -SHOWN_KEPT_MONTHS))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("pair_proposal")
            .select("pair_proposal.id")
            .whereRef("proposed_at", ">=", "answered_at")
            .where((eb) =>
              eb.or([
                eb.and([
                  eb("participant_id", "=", eb.ref("person_id")),
                  eb("support_person_id", "=", eb.ref("other_id")),
                ]),
                eb.and([
                  eb("participant_id", "=", eb.ref("other_id")),
                  eb("support_person_id", "=", eb.ref("person_id")),
                ]),
              ]),
            ),
        ),
      ),
    )
    .orderBy("answered_at")
    .orderBy("id")
    .execute();
  return rows.map(({ personId, otherId, side }) =>
    side === "participant"
      ? { participantId: personId, supportPersonId: otherId, side }
      : { participantId: otherId, supportPersonId: personId, side },
  );
}

/** Who has lately said "not now" about whom, and why, if he said; for the office only. Newest first. */
export async function notNowSince(db: Db, since: Day) {
  const rows = await db
    .selectFrom("shown_man")
    .select(["person_id", "other_id", "side", "answered_at as answeredAt", "words"])
    .where("answer", "=", "not_now")
    .where("answered_at", ">=", since)
    .orderBy("answered_at", "desc")
    .execute();
  return rows.map(({ person_id, other_id, side, answeredAt, words }) => ({
    ...(side === "participant"
      ? { participantId: person_id, supportPersonId: other_id }
      : { participantId: other_id, supportPersonId: person_id }),
    side,
    saidOn: dayOf(answeredAt as Instant),
    words,
  }));
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

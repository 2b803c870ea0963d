import { addMonths, dayOf, type Instant } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";

/** So long after its end it is kept who had applied to a round, as what and with which goal. */
export const APPLICATIONS_KEPT_MONTHS = 6;

/**
 * Applications to rounds that ended six months ago, and those that were taken back so long ago; who came
 * to the dates of such rounds stays as a number of heads.
 */
export async function forgetApplications(db: Db, at: Instant) {
  const before = addMonths(dayOf(at), -APPLICATIONS_KEPT_MONTHS);
  await db
    .updateTable("round_attendance")
    .set({ person_id: null })
    .where("person_id", "is not", null)
    .where("round_date_id", "in", (eb) =>
      eb
        .selectFrom("round_date")
        .innerJoin("round", "round.id", "round_date.round_id")
        .select("round_date.id")
        .where("round.ends_on", "<", before),
    )
    .execute();
  await db
    .deleteFrom("round_application")
    .where((eb) =>
      eb.or([
        eb("withdrawn_at", "<", before),
        eb(
          "round_id",
          "in",
          eb
            .selectFrom("round")
            .select("round.id")
            .where((round) =>
              round.or([round("ends_on", "<", before), round("cancelled_at", "<", before)]),
            ),
        ),
      ]),
    )
    .execute();
}

/** Everything that a man has said to rounds, and that it was he who came. In the caller's transaction. */
export async function forgetApplicationsOf(trx: Db, personId: string) {
  await trx
    .updateTable("round_attendance")
    .set({ person_id: null })
    .where("person_id", "=", personId)
    .execute();
  await trx.deleteFrom("round_application").where("person_id", "=", personId).execute();
}

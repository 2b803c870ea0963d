import type { Instant } from "#app/domain/day.ts";
import { newId, newToken } from "#app/domain/id.ts";
import { isTaken, NotFound, Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { type Comer, isHisRow } from "./comer.server.ts";

export type InSeries = Comer & {
  /** Of his sign-up for the series. */
  id: string;
  token: string;
  gatheringId: string;
  friends: number;
  language: string;
  source: string | null;
};

/** The sign-up for a series that this man has, if any. */
export function seriesOf(trx: Db, gatheringId: string, comer: Comer) {
  return seriesRows(trx)
    .where("gathering_id", "=", gatheringId)
    .where("cancelled_at", "is", null)
    .where(isHisRow(comer))
    .executeTakeFirst();
}

/** Everyone who is signed up for a series, in the order in which they came. */
export function menInSeries(trx: Db, gatheringId: string) {
  return seriesRows(trx)
    .where("gathering_id", "=", gatheringId)
    .where("cancelled_at", "is", null)
    .where("forgotten_at", "is", null)
    .orderBy("created_at")
    .orderBy("rowid" as never)
    .execute();
}

/** A sign-up for a series by its link; an unknown one is not found. */
export async function seriesByToken(trx: Db, token: string) {
  const series = await seriesRows(trx).where("token", "=", token).executeTakeFirst();
  if (!series) throw new NotFound();
  return series;
}

export function seriesById(trx: Db, id: string) {
  return seriesRows(trx).where("id", "=", id).executeTakeFirstOrThrow();
}

function seriesRows(trx: Db) {
  return trx
    .selectFrom("series_sign_up")
    .select([
      "id",
      "token",
      "gathering_id as gatheringId",
      "person_id as personId",
      "name",
      "email",
      "phone",
      "contact_key as contactKey",
      "friends",
      "language",
      "source",
      "cancelled_at as cancelledAt",
    ]);
}

/** Writes a sign-up for a series down; the unique index decides whose it is. */
export async function writeSeries(trx: Db, man: Omit<InSeries, "id" | "token">, at: Instant) {
  const { gatheringId, personId, contactKey, name, email, phone, friends, language, source } = man;
  const made = { id: newId(), token: newToken() };
  try {
    await trx
      .insertInto("series_sign_up")
      .values({
        ...{ ...made, name, email, phone, friends, language, source },
        gathering_id: gatheringId,
        person_id: personId,
        contact_key: contactKey,
        created_at: at,
      })
      .execute();
  } catch (error) {
    if (isTaken(error)) throw new Refusal("signed_up_already");
    throw error;
  }
  return { ...man, ...made };
}

/**
 * Who has left his last queue of a series, or not answered in it, and comes to none of its dates has left
 * the series: dates that it gets later are not his.
 */
export async function closeSeriesWithNothing(
  trx: Db,
  { waitingIds, at }: { waitingIds: string[]; at: Instant },
) {
  if (waitingIds.length === 0) return;
  await trx
    .updateTable("series_sign_up")
    .set({ cancelled_at: at })
    .where("cancelled_at", "is", null)
    .where("id", "in", (eb) =>
      eb
        .selectFrom("waiting")
        .select("series_id")
        .where("id", "in", waitingIds)
        .where("series_id", "is not", null)
        .$castTo<{ series_id: string }>(),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("waiting")
            .select("waiting.id")
            .whereRef("waiting.series_id", "=", "series_sign_up.id")
            .where("waiting.left_at", "is", null),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("sign_up")
            .select("sign_up.id")
            .whereRef("sign_up.series_id", "=", "series_sign_up.id")
            .where((eb) =>
              eb.or([
                eb("sign_up.cancelled_at", "is", null),
                eb("sign_up.keeps_place_since", "is not", null),
              ]),
            ),
        ),
      ),
    )
    .execute();
}

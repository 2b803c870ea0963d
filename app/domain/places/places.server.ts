import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { fold } from "#app/domain/fold.ts";
import { newId } from "#app/domain/id.ts";
import { isTaken, NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { mayKeepPlaces } from "./access.ts";
import type { StepFree } from "./forms.ts";
import { municipalityName } from "./gazetteer.server.ts";

export type PlaceFacts = {
  name: string;
  /** Street and number, town if it is needed to find it. */
  address: string;
  /** WGS 84 degrees. */
  lat: number;
  lon: number;
  /** Three digits, "091" Helsinki. */
  municipalityCode: string;
  district?: string | null;
  stepFree?: StepFree;
};

type Keeping = { by: Coordinator; at?: Instant };

/** A new public meeting place. Refuses `place_exists` when the same name and address is there already. */
export function createPlace(db: Db, { by, at = now(), ...facts }: PlaceFacts & Keeping) {
  return asOne(db, async (trx) => {
    if (!mayKeepPlaces(by)) throw new NotFound();
    const id = newId();
    await onlyOnce(
      trx
        .insertInto("place")
        .values({
          id,
          ...columnsOf(facts),
          created_at: at,
          created_by: by.accountId,
          changed_at: at,
        })
        .execute(),
    );
    return id;
  });
}

/** Corrects a place, for everything that ever happened there. */
export function editPlace(
  db: Db,
  { by, placeId, at = now(), ...facts }: PlaceFacts & Keeping & { placeId: string },
) {
  return asOne(db, async (trx) => {
    await placeEntrustedTo(trx, by, placeId);
    await onlyOnce(
      trx
        .updateTable("place")
        .set({ ...columnsOf(facts), changed_at: at })
        .where("id", "=", placeId)
        .execute(),
    );
  });
}

/**
 * Takes a place out of use: it is not offered any more, what happened there still says where.
 * Refuses `place_in_use` while something is going to happen there.
 */
export function retirePlace(db: Db, { by, placeId, at = now() }: Keeping & { placeId: string }) {
  return asOne(db, async (trx) => {
    await placeEntrustedTo(trx, by, placeId);
    const coming = await datesAhead(trx, placeId, at);
    if (coming > 0) throw new Refusal("place_in_use", { count: coming });
    await trx
      .updateTable("place")
      .set({ retired_at: at, retired_by: by.accountId, changed_at: at })
      .where("id", "=", placeId)
      .where("retired_at", "is", null)
      .execute();
  });
}

/** Takes a retired place into use again. */
export function reopenPlace(db: Db, { by, placeId, at = now() }: Keeping & { placeId: string }) {
  return asOne(db, async (trx) => {
    await placeEntrustedTo(trx, by, placeId);
    await onlyOnce(
      trx
        .updateTable("place")
        .set({ retired_at: null, retired_by: null, changed_at: at })
        .where("id", "=", placeId)
        .execute(),
    );
  });
}

/** Refuses `place_retired`, at the field of the form, where nothing new is planned any more, or never was. */
export async function refuseUnlessInUse(trx: Db, placeId: string, field = "placeId") {
  const place = await trx
    .selectFrom("place")
    .select("id")
    .where("id", "=", placeId)
    .where("retired_at", "is", null)
    .executeTakeFirst();
  if (!place) throw new Refusal("place_retired", { field });
}

async function placeEntrustedTo(trx: Db, by: Coordinator, placeId: string) {
  const place = await trx
    .selectFrom("place")
    .select("id")
    .where("id", "=", placeId)
    .executeTakeFirst();
  if (!place || !mayKeepPlaces(by)) throw new NotFound();
}

async function datesAhead(trx: Db, placeId: string, at: Instant): Promise<number> {
  const { coming } = await trx
    .selectFrom("event")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .select((eb) => eb.fn.countAll<number>().as("coming"))
    .where((eb) => eb(eb.fn.coalesce("event.place_id", "gathering.place_id"), "=", placeId))
    .where("event.ends_at", ">", at)
    .where("event.cancelled_at", "is", null)
    .executeTakeFirstOrThrow();
  return coming;
}

function columnsOf({
  municipalityCode,
  district = null,
  stepFree = "unknown",
  ...facts
}: PlaceFacts) {
  const names = [
    municipalityName(municipalityCode, "fi"),
    municipalityName(municipalityCode, "sv"),
  ];
  return {
    name: facts.name,
    address: facts.address,
    lat: facts.lat,
    lon: facts.lon,
    municipality_code: municipalityCode,
    district,
    step_free: stepFree,
    search: fold([facts.name, facts.address, district, ...names].filter(Boolean).join(" ")),
  };
}

async function onlyOnce(writing: Promise<unknown>) {
  try {
    await writing;
  } catch (error) {
    if (isTaken(error)) throw new Refusal("place_exists", { field: "name" });
    throw error;
  }
}

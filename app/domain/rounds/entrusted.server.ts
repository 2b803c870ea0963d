import type { Viewer } from "#app/domain/accounts/viewer.ts";
import type { PairKind } from "#app/domain/cadence-numbers.ts";
import type { Day } from "#app/domain/day.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { mayLeadRounds } from "./access.ts";
import type { RoundFacts } from "./round.ts";

export type RoundRow = RoundFacts & {
  id: string;
  municipalityCode: string | null;
  startsOn: Day;
  pairsMost: number;
  pairKind: PairKind;
  coordinatorId: string | null;
};

/** The round, for whoever may lead it; for everyone else it is not there. */
export async function roundEntrustedTo(db: Db, by: Viewer, roundId: string): Promise<RoundRow> {
  if (!mayLeadRounds(by)) throw new NotFound();
  return aRound(db, roundId);
}

/** A round, which everybody may know of. */
export async function aRound(db: Db, roundId: string): Promise<RoundRow> {
  const row = await rounds(db).where("round.id", "=", roundId).executeTakeFirst();
  if (!row) throw new NotFound();
  return roundOf(row);
}

export function rounds(db: Db) {
  return db
    .selectFrom("round")
    .select([
      "round.id",
      "round.municipality_code as municipalityCode",
      "round.apply_from as applyFrom",
      "round.apply_until as applyUntil",
      "round.starts_on as startsOn",
      "round.ends_on as endsOn",
      "round.pairs_most as pairsMost",
      "round.pair_kind as pairKind",
      "round.coordinator_id as coordinatorId",
      "round.pairing_at as pairingAt",
      "round.begun_at as begunAt",
      "round.cancelled_at as cancelledAt",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof rounds>["execute"]>>[number];

/** Days of the database are days of the domain. */
export function roundOf<R extends Row>(row: R) {
  return {
    ...row,
    applyFrom: row.applyFrom as Day,
    applyUntil: row.applyUntil as Day,
    startsOn: row.startsOn as Day,
    endsOn: row.endsOn as Day,
  };
}

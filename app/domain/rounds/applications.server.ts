import { type Coordinator, isCoordinator, type Viewer } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { withdrawLetters } from "#app/domain/messages/outbox.server.ts";
import { closeProposal } from "#app/domain/pairs/closing.server.ts";
import { openProposalsOf } from "#app/domain/pairs/proposal-rows.server.ts";
import { personEntrustedTo } from "#app/domain/people/entrusted.server.ts";
import { CLOSED_STAGES } from "#app/domain/people/stages.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { isTaken, NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { aRound, type RoundRow } from "./entrusted.server.ts";
import { letterKey, writeToMen } from "./letters.server.ts";
import { type FieldOfWork, isBeforeBeginning, type RoundGoal, roundStateOf } from "./round.ts";

/** What a man says when he applies. */
export type Application = {
  /** On which side he stands; asked only of a man who is with us as both. */
  side?: RoleKind | null;
  field: FieldOfWork;
  goal: RoundGoal;
  /** Weekdays on whose evenings he can come: 1 Monday … 7 Sunday. */
  evenings: readonly number[];
};
type His = { by: Viewer; roundId: string; personId: string; at?: Instant };

/**
 * A man applies, or the office on his behalf, also some days late. Again is the same application with
 * newer answers. Refuses a man outside the window (`round_not_open`), one who is with us as nothing any
 * more (`round_needs_role`), and one whose application to another round waits (`in_another_round`).
 */
export function applyToRound(
  db: Db,
  { by, roundId, personId, side = null, at = now(), ...told }: His & Application,
): Promise<string> {
  return asOne(db, async (trx) => {
    await personEntrustedTo(trx, by, personId);
    const round = await aRound(trx, roundId);
    refuseUnlessOpen(round, by, dayOf(at));
    const row = {
      side: await sideOf(trx, personId, side),
      field: told.field,
      goal: told.goal,
      evenings: [...new Set(told.evenings)].toSorted().join(),
    };
    const known = await hisApplication(trx, { roundId, personId });
    const id = known?.id ?? newId();
    if (known) {
      await trx.updateTable("round_application").set(row).where("id", "=", id).execute();
    } else {
      await add(trx, { id, round_id: roundId, person_id: personId, ...row }, { by, at });
      await writeToMen(trx, [personId], { kind: "round_received", roundId, key: id }, at);
    }
    const entry = { by: by.accountId, personId, what: "applied_to_round", detail: roundId };
    await audit(trx, entry, at);
    return id;
  });
}

/**
 * He takes his application back, or leaves the group of a round that has begun; what he is asked in the
 * round is withdrawn, and the other hears it kindly. A pair that he has lives on. Twice is once.
 */
export function withdrawFromRound(db: Db, { by, roundId, personId, at = now() }: His) {
  return asOne(db, async (trx) => {
    await personEntrustedTo(trx, by, personId);
    const his = await hisApplication(trx, { roundId, personId });
    if (!his) return;
    await trx
      .updateTable("round_application")
      .set({ withdrawn_at: at, withdrawn_by: by.accountId })
      .where("id", "=", his.id)
      .execute();
    await withdrawLetters(trx, [letterKey("round_received", his.id, personId)], at);
    for (const proposal of await openProposalsOf(trx, personId, dayOf(at))) {
      if (proposal.roundId !== roundId) continue;
      await closeProposal(trx, { proposal, how: "withdrawn", by: by.accountId, at });
    }
    const entry = { by: by.accountId, personId, what: "withdrawn_from_round", detail: roundId };
    await audit(trx, entry, at);
  });
}

/** The same for the office, which sees the list of applications. Refuses (404) one of another round. */
export function withdrawApplication(
  db: Db,
  {
    by,
    roundId,
    applicationId,
    at = now(),
  }: { by: Coordinator; roundId: string; applicationId: string; at?: Instant },
) {
  return asOne(db, async (trx) => {
    const application = await trx
      .selectFrom("round_application")
      .select("person_id as personId")
      .where("id", "=", applicationId)
      .where("round_id", "=", roundId)
      .executeTakeFirst();
    if (!application) throw new NotFound();
    await withdrawFromRound(trx, { by, roundId, personId: application.personId, at });
  });
}

/** In which of his open roles he can apply, the one in which he is ready for a pair first. */
export async function sidesOf(db: Db, personId: string): Promise<RoleKind[]> {
  const roles = await db
    .selectFrom("role")
    .select("kind")
    .where("person_id", "=", personId)
    .where("stage", "not in", CLOSED_STAGES)
    .orderBy((eb) => eb.case().when("stage", "in", ["waiting", "available"]).then(0).else(1).end())
    .orderBy("started_on", "desc")
    .execute();
  return roles.map(({ kind }) => kind);
}

function refuseUnlessOpen(round: RoundRow, by: Viewer, today: Day) {
  const state = roundStateOf(round, today);
  const mayStill = isCoordinator(by) ? isBeforeBeginning(state) : state === "open";
  if (!mayStill) throw new Refusal("round_not_open");
}

async function sideOf(trx: Db, personId: string, wanted: RoleKind | null): Promise<RoleKind> {
  const sides = await sidesOf(trx, personId);
  const side = wanted ?? sides[0];
  if (!side || !sides.includes(side)) throw new Refusal("round_needs_role");
  return side;
}

function hisApplication(trx: Db, { roundId, personId }: { roundId: string; personId: string }) {
  return trx
    .selectFrom("round_application")
    .select("id")
    .where("round_id", "=", roundId)
    .where("person_id", "=", personId)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
}

async function add(
  trx: Db,
  row: {
    id: string;
    round_id: string;
    person_id: string;
    side: RoleKind;
    field: string;
    goal: string;
    evenings: string;
  },
  { by, at }: { by: Viewer; at: Instant },
) {
  try {
    await trx
      .insertInto("round_application")
      .values({ ...row, applied_at: at, applied_by: by.accountId })
      .execute();
  } catch (error) {
    throw isTaken(error) ? new Refusal("in_another_round") : error;
  }
}

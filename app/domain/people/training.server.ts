import type { Day, Instant } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";
import { AGREEMENT_VERSION } from "./agreement.ts";
import { CLOSED_STAGES } from "./stages.ts";
import { recordStep } from "./steps.server.ts";

type Attended = { personId: string; eventId: string; on: Day; by: string | null; at: Instant };

/**
 * A volunteer was at a training: that step of his way is done on this day. Who has only talked with us
 * is in training by it; who has signed the agreement already has taken that step too. Called in the
 * transaction that marks him. The first training counts.
 */
export async function markTrained(trx: Db, { personId, eventId, on, by, at }: Attended) {
  const role = await trx
    .selectFrom("role")
    .select(["id", "kind", "stage", "waiting_since as waitingSince", "trained_on as trainedOn"])
    .where("person_id", "=", personId)
    .where("kind", "=", "support_person")
    .where("stage", "not in", CLOSED_STAGES)
    .executeTakeFirst();
  if (!role || role.trainedOn) return;
  await trx
    .updateTable("role")
    .set({ trained_on: on, trained_event_id: eventId })
    .where("id", "=", role.id)
    .execute();
  const step = { on, by, at };
  if (role.stage === "applied" || role.stage === "talked") {
    await recordStep(trx, { role, to: "in_training", ...step });
  }
  const isOnTheWay = ["applied", "talked", "in_training"].includes(role.stage);
  if (isOnTheWay && (await hasSigned(trx, personId))) {
    await recordStep(trx, { role, to: "agreement_signed", ...step });
  }
}

/** The tick was a slip: he was not at this training. Steps that follow from it stay for a person to take back. */
export async function unmarkTrained(
  trx: Db,
  { personId, eventId }: Pick<Attended, "personId" | "eventId">,
) {
  await trx
    .updateTable("role")
    .set({ trained_on: null, trained_event_id: null })
    .where("person_id", "=", personId)
    .where("trained_event_id", "=", eventId)
    .execute();
}

async function hasSigned(trx: Db, personId: string) {
  const signed = await trx
    .selectFrom("signed_agreement")
    .select("id")
    .where("person_id", "=", personId)
    .where("version", "=", AGREEMENT_VERSION)
    .executeTakeFirst();
  return signed !== undefined;
}

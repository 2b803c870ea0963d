import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { refuseUnlessInUse } from "#app/domain/places/places.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { mayPlan } from "./access.ts";
import { followMoves } from "./changed-dates.server.ts";
import { gatheringEntrustedTo } from "./entrusted.server.ts";
import { contradictionIn, type Fact } from "./facts.ts";
import { type Enrolment, FOR_VOLUNTEERS, type GatheringKind } from "./gathering.ts";
import { refuseIfMenAreComing } from "./publishing.server.ts";
import { moveQueues } from "./queue.server.ts";
import { type GatheringText, writeText } from "./texts.server.ts";

export type GatheringFacts = {
  kind: GatheringKind;
  /** Where it usually is. */
  placeId: string;
  /** Languages that are spoken there, by their codes. */
  languages: string[];
  facts?: Fact[];
  /** What it costs a man, in cents; null: nothing, or nobody has said. Goes with `small_fee` alone. */
  feeCents?: number | null;
  /** Heads at most, friends included; null: no limit. */
  capacity?: number | null;
  /** Whom a man asks for; else the host's name is shown. */
  contactName?: string | null;
  /** Men sign up each time (unless said otherwise), or once for all dates. */
  enrolment?: Enrolment;
  /** The account of who runs it. */
  hostId?: string | null;
};

type Planning = { by: Coordinator; at?: Instant };

/** A new group or activity, a draft until it is published. Returns its id. */
export function createGathering(
  db: Db,
  { by, texts, at = now(), ...facts }: GatheringFacts & Planning & { texts: GatheringText[] },
): Promise<string> {
  return asOne(db, async (trx) => {
    if (!mayPlan(by)) throw new NotFound();
    refuseNonsense(facts);
    await refuseUnlessInUse(trx, facts.placeId);
    if (texts.length === 0) throw new Refusal("text_missing");
    const id = newId();
    await trx
      .insertInto("gathering")
      .values({
        id,
        ...columnsOf(facts),
        enrolment: facts.enrolment ?? "each_time",
        created_at: at,
        created_by: by.accountId,
        changed_at: at,
      })
      .execute();
    await writeLists(trx, id, facts);
    for (const text of texts) await writeText(trx, { by, gatheringId: id, ...text, at });
    return id;
  });
}

/**
 * Changes what a gathering is. A new place holds for all dates ahead that have none of their own,
 * and whoever comes to them is told. Lowering the capacity sends nobody home. How men sign up can
 * change only while nobody has: refuses `men_are_coming`.
 */
export function editGathering(
  db: Db,
  { by, gatheringId, at = now(), ...facts }: GatheringFacts & Planning & { gatheringId: string },
) {
  return asOne(db, async (trx) => {
    const before = await gatheringEntrustedTo(trx, by, gatheringId);
    const { enrolment = before.enrolment } = facts;
    refuseNonsense({ ...facts, enrolment });
    const isTraining = facts.kind === FOR_VOLUNTEERS;
    if (isTraining !== (before.kind === FOR_VOLUNTEERS)) {
      await refuseIfMenAreComing(trx, gatheringId, at);
    }
    if (enrolment !== before.enrolment) await refuseIfMenAreComing(trx, gatheringId, at);
    const moves = facts.placeId !== before.placeId;
    if (moves) await refuseUnlessInUse(trx, facts.placeId);
    await trx
      .updateTable("gathering")
      .set({ ...columnsOf(facts), enrolment, changed_at: at })
      .where("id", "=", gatheringId)
      .execute();
    await writeLists(trx, gatheringId, facts);
    if (moves) await moveDatesAhead(trx, gatheringId, at);
    if ((facts.capacity ?? null) !== before.capacity) await moveQueuesAhead(trx, gatheringId, at);
  });
}

async function moveDatesAhead(trx: Db, gatheringId: string, at: Instant) {
  const moved = await trx
    .updateTable("event")
    .set((eb) => ({ sequence: eb("sequence", "+", 1), moved_at: at, changed_at: at }))
    .where("gathering_id", "=", gatheringId)
    .where("place_id", "is", null)
    .where("cancelled_at", "is", null)
    .where("ends_at", ">", at)
    .returning("id")
    .execute();
  const eventIds = moved.map(({ id }) => id);
  await followMoves(trx, eventIds, at);
}

async function moveQueuesAhead(trx: Db, gatheringId: string, at: Instant) {
  const dates = await trx
    .selectFrom("event")
    .select("id")
    .where("gathering_id", "=", gatheringId)
    .where("capacity", "is", null)
    .where("starts_at", ">", at)
    .execute();
  const eventIds = dates.map(({ id }) => id);
  await moveQueues(trx, eventIds, at);
}

function refuseNonsense({ kind, facts = [], feeCents, languages, enrolment }: GatheringFacts) {
  if (kind === FOR_VOLUNTEERS && enrolment === "whole_series") {
    throw new Refusal("training_each_time", { field: "enrolment" });
  }
  if (languages.length === 0) throw new Refusal("language_missing", { field: "languages" });
  if (feeCents && facts.includes("free")) throw new Refusal("facts_contradict", { field: "fee" });
  if (contradictionIn(facts)) throw new Refusal("facts_contradict", { field: "facts" });
}

function columnsOf({
  kind,
  placeId,
  facts,
  feeCents,
  capacity,
  contactName,
  hostId,
}: GatheringFacts) {
  return {
    kind,
    place_id: placeId,
    capacity: capacity ?? null,
    fee_cents: facts?.includes("small_fee") ? (feeCents ?? null) : null,
    contact_name: contactName ?? null,
    ...(hostId === undefined ? {} : { host_id: hostId }),
  };
}

async function writeLists(trx: Db, gatheringId: string, { languages, facts = [] }: GatheringFacts) {
  await trx.deleteFrom("gathering_language").where("gathering_id", "=", gatheringId).execute();
  await trx.deleteFrom("gathering_fact").where("gathering_id", "=", gatheringId).execute();
  const spoken = [...new Set(languages)].map((language) => ({
    gathering_id: gatheringId,
    language,
  }));
  await trx.insertInto("gathering_language").values(spoken).execute();
  const known = [...new Set(facts)].map((fact) => ({ gathering_id: gatheringId, fact }));
  if (known.length > 0) await trx.insertInto("gathering_fact").values(known).execute();
}

import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { recordPairEvent } from "./history.server.ts";
import { type PairRow, pairEntrustedTo } from "./pair-rows.server.ts";
import { auditBoth } from "./proposals.server.ts";

/** On which day the office talked with each about the end. */
export async function closingTalksOf(db: Db, pairId: string) {
  const talks = await db
    .selectFrom("closing_talk")
    .select(["person_id as personId", "held_on as heldOn"])
    .where("pair_id", "=", pairId)
    .execute();
  return talks.map(({ personId, heldOn }) => ({ personId, heldOn: heldOn as Day }));
}

/**
 * The office has talked with one of the two about the end, before it or after. Noted again, the new
 * day holds. Refuses a day in the future, one before the pair, and whoever is not of the pair.
 */
export function noteClosingTalk(
  db: Db,
  {
    by,
    pairId,
    personId,
    on,
    at = now(),
  }: { by: Coordinator; pairId: string; personId: string; on: Day; at?: Instant },
) {
  return asOne(db, async (trx) => {
    const pair = await pairEntrustedTo(trx, by, pairId);
    if (![pair.participantId, pair.supportPersonId].includes(personId)) throw new NotFound();
    await writeClosingTalk(trx, { by, pair, personId, on, at, field: "on" });
  });
}

/**
 * Whether and how the two stay in touch, as both have agreed; also after the end, when the talks are held.
 * Written again, the new words hold. Refuses a pair that goes on (`pair_not_ended`).
 */
export function agreeOnContact(
  db: Db,
  {
    by,
    pairId,
    contactAfter,
    contactHow,
    at = now(),
  }: {
    by: Coordinator;
    pairId: string;
    contactAfter: "yes" | "no";
    contactHow: string | null;
    at?: Instant;
  },
) {
  return asOne(db, async (trx) => {
    const pair = await pairEntrustedTo(trx, by, pairId);
    if (!pair.endedOn) throw new Refusal("pair_not_ended");
    await trx
      .updateTable("pair")
      .set({
        contact_after: contactAfter,
        contact_how: contactAfter === "yes" ? contactHow : null,
      })
      .where("id", "=", pair.id)
      .execute();
    await auditBoth(trx, pair, { by, what: "contact_agreed" }, at);
  });
}

/** The same as part of ending a pair; `field` is where a refused day was typed. */
export async function writeClosingTalk(
  trx: Db,
  {
    by,
    pair,
    personId,
    on,
    at,
    field,
  }: { by: Coordinator; pair: PairRow; personId: string; on: Day; at: Instant; field: string },
) {
  if (on > dayOf(at)) throw new Refusal("day_in_future", { field });
  if (on < pair.startedOn) throw new Refusal("day_before_pair", { field });
  const noted = { held_on: on, noted_at: at, noted_by: by.accountId };
  await trx
    .insertInto("closing_talk")
    .values({ pair_id: pair.id, person_id: personId, ...noted })
    .onConflict((conflict) => conflict.columns(["pair_id", "person_id"]).doUpdateSet(noted))
    .execute();
  const event = { pairId: pair.id, what: "closing_talk" as const, detail: on };
  await recordPairEvent(trx, { ...event, by: by.accountId, at });
  await auditBoth(trx, pair, { by, what: "closing_talk_noted" }, at);
}

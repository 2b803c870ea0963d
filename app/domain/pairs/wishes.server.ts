import type { Coordinator, Man } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { withdrawReminders } from "./first-reminding.server.ts";
import { pairToLogFor } from "./pair-rows.server.ts";
import type { PairWish } from "./wish.ts";

/**
 * A man would like to stop or to rest: it is on Today until a coordinator has talked with him. The
 * other is told nothing by the program: a person tells him, when it is decided. Said again, the latest
 * holds.
 */
export function wishFor(
  db: Db,
  {
    man,
    pairId,
    what,
    words,
    at = now(),
  }: { man: Man; pairId: string; what: PairWish; words: string | null; at?: Instant },
) {
  return asOne(db, async (trx) => {
    const { participantId } = await pairToLogFor(trx, man, pairId);
    if (what === "stop") {
      const side = participantId === man.personId ? "participant" : "support_person";
      await withdrawReminders(trx, { pairId, side, at });
    }
    const open = await openWishOf(trx, man, pairId);
    if (open) {
      await trx.updateTable("pair_wish").set({ what, words }).where("id", "=", open.id).execute();
      return;
    }
    await trx
      .insertInto("pair_wish")
      .values({ id: newId(), pair_id: pairId, person_id: man.personId, what, words, wished_at: at })
      .execute();
  });
}

/**
 * "Please call me": on Today at once. Who has asked for something already is called about that, so
 * there is nothing to add.
 */
export function askForCall(
  db: Db,
  { man, pairId, at = now() }: { man: Man; pairId: string; at?: Instant },
) {
  return asOne(db, async (trx) => {
    await pairToLogFor(trx, man, pairId);
    if (await openWishOf(trx, man, pairId)) return;
    await trx
      .insertInto("pair_wish")
      .values({
        id: newId(),
        pair_id: pairId,
        person_id: man.personId,
        what: "call",
        words: null,
        wished_at: at,
      })
      .execute();
  });
}

/** He has thought better of it. Nothing to take back is no error. */
export function takeWishBack(
  db: Db,
  { man, pairId, at = now() }: { man: Man; pairId: string; at?: Instant },
) {
  return asOne(db, async (trx) => {
    await pairToLogFor(trx, man, pairId);
    const open = await openWishOf(trx, man, pairId);
    if (!open) return;
    await trx
      .updateTable("pair_wish")
      .set({ taken_back_at: at })
      .where("id", "=", open.id)
      .execute();
  });
}

/** What he has asked for in a pair and nobody has talked with him about yet. */
export async function openWishOf(db: Db, man: Man, pairId: string) {
  const wish = await db
    .selectFrom("pair_wish")
    .select(["id", "what", "words"])
    .where("pair_id", "=", pairId)
    .where("person_id", "=", man.personId)
    .where("taken_back_at", "is", null)
    .where("handled_at", "is", null)
    .executeTakeFirst();
  return wish ?? null;
}

/** The office has talked with him: it leaves Today. */
export function handleWish(
  db: Db,
  { by, wishId, at = now() }: { by: Coordinator; wishId: string; at?: Instant },
): Promise<{ pairId: string }> {
  return asOne(db, async (trx) => {
    const wish = await trx
      .selectFrom("pair_wish")
      .select(["pair_id as pairId", "person_id as personId", "handled_at as handledAt"])
      .where("id", "=", wishId)
      .executeTakeFirst();
    if (!wish) throw new NotFound();
    const { pairId, personId, handledAt } = wish;
    if (handledAt) return { pairId };
    await trx
      .updateTable("pair_wish")
      .set({ handled_at: at, handled_by: by.accountId })
      .where("id", "=", wishId)
      .execute();
    await audit(trx, { by: by.accountId, personId, what: "wish_handled" }, at);
    return { pairId };
  });
}

/** The pair is over: whatever was wished in it is settled by that. */
export async function settleWishes(trx: Db, pairId: string, by: string, at: Instant) {
  await trx
    .updateTable("pair_wish")
    .set({ handled_at: at, handled_by: by })
    .where("pair_id", "=", pairId)
    .where("handled_at", "is", null)
    .where("taken_back_at", "is", null)
    .execute();
}

/** What the two have asked for and nobody has talked about with them yet: for the office only. */
export async function openWishesIn(db: Db, pairId: string) {
  const wishes = await db
    .selectFrom("pair_wish")
    .innerJoin("person", "person.id", "pair_wish.person_id")
    .select([
      "pair_wish.id",
      "person.name",
      "pair_wish.what",
      "pair_wish.words",
      "pair_wish.wished_at as wishedAt",
    ])
    .where("pair_wish.pair_id", "=", pairId)
    .where("pair_wish.taken_back_at", "is", null)
    .where("pair_wish.handled_at", "is", null)
    .orderBy("pair_wish.wished_at")
    .execute();
  return wishes.map(({ wishedAt, ...wish }) => ({ ...wish, on: dayOf(wishedAt as Instant) }));
}

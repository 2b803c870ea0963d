import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { handOver } from "#app/domain/pairs/hand-over.server.ts";
import type { NoteKind } from "#app/domain/pairs/note.ts";
import { notePair } from "#app/domain/pairs/notes.server.ts";
import { pairEntrustedTo } from "#app/domain/pairs/pair-rows.server.ts";
import { addNoteOnPerson } from "#app/domain/pairs/person-notes.server.ts";
import { assignCoordinator } from "#app/domain/people/lifecycle.server.ts";
import { CLOSED_STAGES } from "#app/domain/people/stages.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { groupToday } from "./all-rows.server.ts";
import type { Need } from "./needs.ts";

type AtRow = { by: Coordinator; key: string; at?: Instant };

/**
 * Writes down a call or a talk where it was asked for: with the pair when the row is about one, else
 * with the man. A row that is done meanwhile, by a colleague or by this very note pressed twice, loses
 * nothing: what was talked about is written down all the same. A row about neither takes no note.
 */
export function noteAtRow(
  db: Db,
  { by, key, at = now(), ...note }: AtRow & { text: string; on: Day; kind: NoteKind | null },
) {
  return asOne(db, async (trx) => {
    const { pairId, personId } = await whomToNote(trx, key, at);
    if (pairId) await notePair(trx, { by, pairId, at, ...note });
    else if (personId) await addNoteOnPerson(trx, { by, personId, at, ...note });
    else throw new NotFound();
  });
}

/**
 * Gives everything in a row to a colleague: its pairs, and the man's open roles. Whoever was the
 * substitute of a pair and now gets it is no substitute any more. False: a colleague was quicker, and nothing
 * in it is left; what was to be said to the colleague is written down all the same.
 */
export function handRowOver(
  db: Db,
  { by, key, to, note = null, at = now() }: AtRow & { to: string; note?: string | null },
) {
  return asOne(db, async (trx) => {
    const group = await groupToday(trx, key, dayOf(at));
    if (!group) {
      const on = dayOf(at);
      if (note) await noteAtRow(trx, { by, key, at, text: note, on, kind: "hand_over" });
      return refuseUnlessMan(trx, key);
    }
    const { needs } = group;
    const pairs = pairsIn(needs);
    for (const pairId of pairs) {
      const { substituteId: known } = await pairEntrustedTo(trx, by, pairId);
      const substituteId = known === to ? null : known;
      await handOver(trx, { by, pairId, coordinatorId: to, substituteId, note, at });
    }
    const isAboutMan = needs.some(({ about }) => !isOfPair(about));
    const personId = needs[0].personId;
    if (!isAboutMan) return true;
    if (!personId) throw new NotFound();
    if (note && pairs.length === 0) {
      const on = dayOf(at);
      await addNoteOnPerson(trx, { by, personId, text: note, on, kind: "hand_over", at });
    }
    for (const roleId of await openRolesOf(trx, personId)) {
      await assignCoordinator(trx, { by, roleId, coordinatorId: to, at });
    }
    return true;
  });
}

/** Whom a row is about; when it is gone, its key is still a man's, and a participant's is his open pair's too. */
async function whomToNote(trx: Db, key: string, at: Instant) {
  const group = await groupToday(trx, key, dayOf(at));
  if (group) return { pairId: pairsIn(group.needs)[0], personId: group.needs[0].personId };
  const pair = await trx
    .selectFrom("pair")
    .select("id")
    .where("participant_id", "=", key)
    .where("ended_on", "is", null)
    .executeTakeFirst();
  return { pairId: pair?.id, personId: key };
}

/** A row that is gone was a man's: nothing is left to do. Any other never was one. */
export async function refuseUnlessMan(trx: Db, key: string): Promise<false> {
  const man = await trx.selectFrom("person").select("id").where("id", "=", key).executeTakeFirst();
  if (!man) throw new NotFound();
  return false;
}

/** The pairs that the needs of a row are about. */
function pairsIn(needs: readonly Need[]): string[] {
  return [...new Set(needs.filter(({ about }) => isOfPair(about)).map(({ about }) => about.id))];
}

function isOfPair({ kind }: Need["about"]): boolean {
  return kind === "pair" || kind === "check_in" || kind === "said";
}

async function openRolesOf(trx: Db, personId: string) {
  const roles = await trx
    .selectFrom("role")
    .select("id")
    .where("person_id", "=", personId)
    .where("stage", "not in", CLOSED_STAGES)
    .execute();
  return roles.map(({ id }) => id);
}

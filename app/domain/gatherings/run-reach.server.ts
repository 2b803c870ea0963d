import type { Instant } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";
import { SCOPES, type Scope } from "./gathering.ts";
import { datesOfSameRun } from "./runs.server.ts";

/** How far an edit reaches: to how many dates, and how many men are told. */
export type Reach = Record<Scope, { dates: number; men: number }>;

/** For each answer to "which dates?": what it would change. Who gave no contact is told nothing. */
export async function reachOf(trx: Db, { eventId, at }: { eventId: string; at: Instant }) {
  const reach: Partial<Reach> = {};
  for (const scope of SCOPES) {
    const ids = scope === "this" ? [eventId] : await idsOfRun(trx, { eventId, scope, at });
    reach[scope] = { dates: ids.length, men: await menOn(trx, ids) };
  }
  return reach as Reach;
}

async function idsOfRun(trx: Db, asked: { eventId: string; scope: Scope; at: Instant }) {
  return (await datesOfSameRun(trx, asked)).map(({ id }) => id);
}

/** Men who come to one of these dates or wait for it, each once. */
async function menOn(trx: Db, eventIds: string[]): Promise<number> {
  const coming = trx
    .selectFrom("sign_up")
    .select((eb) => eb.fn.coalesce("person_id", "contact_key").as("man"))
    .where("event_id", "in", eventIds)
    .where("cancelled_at", "is", null)
    .where((eb) => eb.or([eb("email", "is not", null), eb("phone", "is not", null)]));
  const waiting = trx
    .selectFrom("waiting")
    .select((eb) => eb.fn.coalesce("person_id", "contact_key").as("man"))
    .where("event_id", "in", eventIds)
    .where("left_at", "is", null);
  return (await coming.union(waiting).execute()).length;
}

import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId, newToken } from "#app/domain/id.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { isFirstTime } from "#app/domain/taken-once.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import type { Tap } from "./attendance.server.ts";
import type { Comer } from "./comer.server.ts";
import { runsDoor } from "./hosting.server.ts";

type AtTheDoor = { by: Viewer; eventId: string; at?: Instant } & Tap;

/**
 * A man who came without having signed up, by his first name only. He is in the room, so no capacity
 * refuses him. `postId` is also the name of his row, so that the phone can undo it before it was sent.
 */
export function addWalkIn(
  db: Db,
  { by, eventId, name, postId, number, at = now() }: AtTheDoor & { name: string },
) {
  return asOne(db, async (trx) => {
    await refuseUnlessDoor(trx, { by, eventId, at });
    if (!(await isFirstTime(trx, postId, at))) return;
    const id = postId ?? newId();
    const comer = { personId: null, name, email: null, phone: null, contactKey: `nobody ${id}` };
    await writeWalkIn(trx, { ...comer, id, eventId, language: by.language, number, at });
  });
}

/** So many more heads came, or fewer when it was a slip, where nobody asks for names. */
export function countHeads(
  db: Db,
  { by, eventId, heads, postId, at = now() }: AtTheDoor & { heads: number },
) {
  return asOne(db, async (trx) => {
    await refuseUnlessDoor(trx, { by, eventId, at });
    if (await isFirstTime(trx, postId, at)) await addHeads(trx, eventId, heads);
  });
}

/** Each phone adds what it counted, so it does not matter which is heard first. */
export function addHeads(trx: Db, eventId: string, heads: number) {
  return trx
    .updateTable("event")
    .set((eb) => ({ heads_without_name: eb("heads_without_name", "+", heads) }))
    .where("id", "=", eventId)
    .execute();
}

type WalkIn = Comer & {
  id: string;
  eventId: string;
  language: string;
  number?: number | null | undefined;
  at: Instant;
};

/** Here without a sign-up. No letter is written: he has arrived. */
export function writeWalkIn(trx: Db, { at, ...man }: WalkIn) {
  return trx
    .insertInto("sign_up")
    .values({
      id: man.id,
      token: newToken(),
      event_id: man.eventId,
      person_id: man.personId,
      name: man.name,
      email: man.email,
      phone: man.phone,
      contact_key: man.contactKey,
      language: man.language,
      created_at: at,
      walked_in_at: at,
      attended_at: at,
      reminded_at: at,
      door_number: man.number ?? Date.parse(at),
    })
    .execute();
}

async function refuseUnlessDoor(
  trx: Db,
  { by, eventId, at }: Required<Omit<AtTheDoor, keyof Tap>>,
) {
  const event = await trx
    .selectFrom("event")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .select(["event.day", "gathering.host_id as hostId"])
    .where("event.id", "=", eventId)
    .executeTakeFirst();
  if (!event || !(await runsDoor(trx, by, event))) throw new NotFound();
  if (dayOf(at) < event.day) throw new Refusal("event_not_yet");
}

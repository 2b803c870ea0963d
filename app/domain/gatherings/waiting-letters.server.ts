import { addHours, type Instant } from "#app/domain/day.ts";
import { write } from "#app/domain/messages/outbox.server.ts";
import type { Db } from "#db/open.ts";
import { letterTo, whatLettersSay } from "./letters.server.ts";

/** "You are in the queue", with the link to his place in it. At most one a day. */
export async function confirmWaiting(
  trx: Db,
  { eventId, id, at }: { eventId: string; id: string; at: Instant },
) {
  const { event, texts } = await whatLettersSay(trx, eventId);
  const man = await trx
    .selectFrom("waiting")
    .select(["name", "email", "phone", "language", "token", "person_id as personId"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  await write(
    trx,
    {
      ...letterTo({ ...man, id }, event, texts),
      kind: "waiting_confirmation",
      link: waitingLink(man),
      dedupeKey: confirmationKey(id, at),
    },
    at,
  );
}

/** Who waits for a whole series has one link to all its dates. */
export function waitingLink({
  token,
  seriesToken,
}: {
  token: string;
  seriesToken?: string | null;
}) {
  return seriesToken ? `/series/${seriesToken}` : `/waiting/${token}`;
}

function confirmationKey(id: string, at: Instant) {
  return `waiting_confirmation ${id} ${at.slice(0, 10)}`;
}

/** Of today and yesterday: older ones have gone. */
export function confirmationKeys(id: string, at: Instant) {
  return [confirmationKey(id, at), confirmationKey(id, addHours(at, -24))];
}

import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { firstMeetingOf } from "#app/domain/pairs/first-meeting-rows.server.ts";
import { offerTimes } from "#app/domain/pairs/first-times.server.ts";
import type { Db } from "#db/open.ts";
import { buildPlace } from "./gatherings.ts";

/** Offers times so many days after `on`, at half past five; returns the tokens, the round and the times. */
export async function offer(
  db: Db,
  {
    by,
    pairId,
    on,
    days,
    at = helsinkiInstant(on, "12:00"),
  }: { by: Coordinator; pairId: string; on: Day; days: number[]; at?: Instant },
) {
  const before = await firstMeetingOf(db, pairId);
  const times = days.map((ahead, position) => ({
    startsAt: helsinkiInstant(addDays(on, ahead), "17:30"),
    field: `day${position + 1}`,
  }));
  const placeId = await buildPlace(db);
  await offerTimes(db, { by, pairId, round: before?.round ?? 0, times, placeId, at });
  const first = await firstMeetingOf(db, pairId);
  if (!first) throw new Error("nothing was offered");
  return first;
}

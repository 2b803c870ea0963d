import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, now } from "#app/domain/day.ts";
import { changeCapacity } from "#app/domain/gatherings/dates.server.ts";
import { cancelSeries } from "#app/domain/gatherings/series-link.server.ts";
import { joinQueue } from "#app/domain/gatherings/waiting.server.ts";
import type { Db } from "#db/open.ts";
import type { Settled } from "./settle-men.ts";

/** A date that is full: three men wait, and for the first a place is held. */
export async function letQueue(
  db: Db,
  { eventId, men, kaisa }: { eventId: string; men: Settled[]; kaisa: Coordinator },
) {
  const coming = await db
    .selectFrom("sign_up")
    .select(["person_id as personId", "friends"])
    .where("event_id", "=", eventId)
    .execute();
  const heads = coming.reduce((sum, { friends }) => sum + 1 + friends, 0);
  await changeCapacity(db, { by: kaisa, eventId, capacity: heads });
  const others = men.filter((man) => coming.every(({ personId }) => personId !== man.personId));
  for (const { personId, language } of others.slice(0, 3)) {
    await joinQueue(db, { eventId, personId, language, at: addHours(now(), -5) });
  }
  await changeCapacity(db, { by: kaisa, eventId, capacity: heads + 1 });
}

/** A series that is full: three men wait, one has left, and for the first his places are held on all dates. */
export async function letSeriesQueue(
  db: Db,
  { eventIds, men, kaisa }: { eventIds: string[]; men: Settled[]; kaisa: Coordinator },
) {
  const ahead = await db
    .selectFrom("event")
    .innerJoin("sign_up", "sign_up.event_id", "event.id")
    .select((eb) => ["event.id", eb.fn.sum<number>(eb("sign_up.friends", "+", 1)).as("heads")])
    .where("event.id", "in", eventIds)
    .where("event.starts_at", ">", now())
    .groupBy("event.id")
    .orderBy("event.starts_at")
    .execute();
  for (const { id: eventId, heads } of ahead) {
    await changeCapacity(db, { by: kaisa, eventId, capacity: Number(heads) });
  }
  const inside = await db
    .selectFrom("series_sign_up")
    .select(["person_id as personId", "token"])
    .where("cancelled_at", "is", null)
    .execute();
  const others = men.filter((man) => inside.every(({ personId }) => personId !== man.personId));
  const eventId = ahead.at(-1)?.id ?? "";
  for (const { personId, language } of others.slice(0, 3)) {
    await joinQueue(db, { eventId, personId, language, at: addHours(now(), -5) });
  }
  await cancelSeries(db, { token: inside[0]?.token ?? "", at: addHours(now(), -1) });
}

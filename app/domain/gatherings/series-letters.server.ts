import { addHours, type Instant } from "#app/domain/day.ts";
import { write } from "#app/domain/messages/outbox.server.ts";
import type { Db } from "#db/open.ts";
import { datesToCome } from "./heads.server.ts";
import { letterTo, whatLettersSay } from "./letters.server.ts";
import { seriesById } from "./series-rows.server.ts";

type Asked = { seriesId: string; at: Instant };

/**
 * What a man gets who has signed up for a series: its next date, and the link to all of them. Where he
 * stands in the queue of some or all, the letter says so. At most one a day.
 */
export function writeSeriesConfirmation(trx: Db, { seriesId, at }: Asked) {
  return writeOfSeries(trx, { seriesId, at, dedupeKey: confirmationKey(seriesId, at) });
}

/** He has taken the places that were held for him: one letter, of however many dates. */
export function confirmCameIn(trx: Db, { seriesId, at }: Asked) {
  return writeOfSeries(trx, { seriesId, at, dedupeKey: cameInKey(seriesId, at) });
}

async function writeOfSeries(trx: Db, { seriesId, at, dedupeKey }: Asked & { dedupeKey: string }) {
  const man = await seriesById(trx, seriesId);
  const waitsFor = await nextDate(trx, { seriesId, at, of: "waiting" });
  const comesTo = waitsFor ?? (await nextDate(trx, { seriesId, at, of: "sign_up" }));
  const [first] = await datesToCome(trx, man.gatheringId, at);
  const next = comesTo ?? first;
  if (!next) return;
  const { event, texts } = await whatLettersSay(trx, next.id);
  const letter = letterTo(man, event, texts);
  const kind = waitsFor ? ("series_waiting" as const) : ("series_confirmation" as const);
  await write(trx, { ...letter, kind, link: `/series/${man.token}`, dedupeKey }, at);
}

/** The next date for which he waits, or to which he comes. */
function nextDate(trx: Db, { seriesId, at, of }: Asked & { of: "waiting" | "sign_up" }) {
  return trx
    .selectFrom("event")
    .select("event.id")
    .where("event.cancelled_at", "is", null)
    .where("event.starts_at", ">", at)
    .where("event.id", "in", (eb) =>
      of === "waiting"
        ? eb
            .selectFrom("waiting")
            .select("waiting.event_id")
            .where("waiting.series_id", "=", seriesId)
            .where("waiting.left_at", "is", null)
        : eb
            .selectFrom("sign_up")
            .select("sign_up.event_id")
            .where("sign_up.series_id", "=", seriesId)
            .where("sign_up.cancelled_at", "is", null),
    )
    .orderBy("event.starts_at")
    .executeTakeFirst();
}

/** The letters of today and yesterday that only say how he stands in his series: older ones have gone. */
export function seriesLetterKeys(seriesId: string, at: Instant) {
  return [at, addHours(at, -24)].flatMap((day) => [
    confirmationKey(seriesId, day),
    cameInKey(seriesId, day),
  ]);
}

function confirmationKey(seriesId: string, at: Instant) {
  return `series_confirmation ${seriesId} ${at.slice(0, 10)}`;
}

function cameInKey(seriesId: string, at: Instant) {
  return `series_came_in ${seriesId} ${at.slice(0, 10)}`;
}

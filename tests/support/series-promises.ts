import { expect } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import type { Instant } from "#app/domain/day.ts";
import { queueMoves } from "#app/domain/gatherings/waiting.ts";
import type { Db } from "#db/open.ts";

export type SeriesWorld = {
  db: Db;
  by: Coordinator;
  gatheringId: string;
  at: Instant;
  /** Links of sign-ups for the series. */
  tokens: string[];
  /** Who said himself, of some date or all, that he does not want to come or wait. */
  acted: Set<string>;
};

export type Standing = Awaited<ReturnType<typeof standingOf>>;

/** Everything that is counted: the dates with who comes and waits, the series, and the letters. */
export async function standingOf({ db, gatheringId }: SeriesWorld) {
  const events = await db
    .selectFrom("event")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .select((eb) => [
      "event.id",
      "event.starts_at as startsAt",
      "event.cancelled_at as cancelledAt",
      eb.fn.coalesce("event.capacity", "gathering.capacity").as("capacity"),
    ])
    .where("event.gathering_id", "=", gatheringId)
    .orderBy("event.starts_at")
    .execute();
  const eventIds = events.map(({ id }) => id);
  const coming = await db
    .selectFrom("sign_up")
    .selectAll()
    .where("event_id", "in", eventIds)
    .execute();
  const waiting = await db
    .selectFrom("waiting")
    .selectAll()
    .where("event_id", "in", eventIds)
    .orderBy("number")
    .execute();
  const series = await db
    .selectFrom("series_sign_up")
    .selectAll()
    .where("gathering_id", "=", gatheringId)
    .execute();
  const letters = await db
    .selectFrom("message")
    .select(["id", "kind", "link", "facts", "recipient"])
    .where("dropped_at", "is", null)
    .execute();
  const heads = (men: { friends: number }[]) => men.reduce((sum, man) => sum + 1 + man.friends, 0);
  const dates = events.map((event) => {
    const here = coming.filter((man) => man.event_id === event.id);
    const queue = waiting.filter((man) => man.event_id === event.id && !man.left_at);
    const has = here.filter((man) => !man.cancelled_at || man.keeps_place_since);
    const held = queue.filter((man) => man.offered_at);
    const waits = queue.filter((man) => !man.offered_at);
    const capacity = event.capacity ?? Number.POSITIVE_INFINITY;
    const couldWait = waits.filter(({ friends }) => 1 + friends <= capacity);
    return { ...event, capacity, has, held, waits, couldWait, taken: heads(has) + heads(held) };
  });
  return { eventIds, dates, coming, waiting, series, letters };
}

/** On each date: never oversold, nobody overtakes, nobody comes straight in past the queue, no chair lies idle. */
export function orderKept(before: Standing, after: Standing, { at }: SeriesWorld, where: string) {
  for (const date of after.dates) {
    const then = before.dates.find(({ id }) => id === date.id);
    expect(date.taken, where).toBeLessThanOrEqual(Math.max(date.capacity, then?.taken ?? 0));
    if (date.cancelledAt) continue;
    const [next] = date.couldWait;
    const heldBefore = new Set(then?.held.map(({ id }) => id));
    for (const { id, number } of date.held) {
      if (next && !heldBefore.has(id)) expect(number, where).toBeLessThan(next.number);
    }
    const isOpen = queueMoves(date.startsAt as Instant, at);
    const isDue = date.held.some(({ offer_ends_at }) => (offer_ends_at ?? "") <= at);
    const wasDue = then?.held.some(({ offer_ends_at }) => (offer_ends_at ?? "") <= at);
    if (next && isOpen && !isDue && !wasDue) {
      expect(date.taken + 1 + next.friends, where).toBeGreaterThan(date.capacity);
    }
    const hadPlace = new Set(
      [...(then?.has ?? []), ...(then?.held ?? [])].map(({ token }) => token),
    );
    const straightIn = date.has.filter(({ token }) => !hadPlace.has(token));
    if (then && isOpen && straightIn.length > 0) expect(then.couldWait, where).toEqual([]);
  }
}

/** Each man of the series stands on each date once, and is gone only by what he did, or did not in time. */
export function nobodyLost(before: Standing, after: Standing, world: SeriesWorld, where: string) {
  const { at, acted } = world;
  const isOff = new Map(after.dates.map(({ id, cancelledAt }) => [id, cancelledAt !== null]));
  for (const date of after.dates) {
    const onList = [...date.has, ...date.held, ...date.waits].map((man) => man.contact_key);
    expect(new Set(onList).size, where).toBe(onList.length);
  }
  const tokenOf = new Map(after.series.map(({ id, token }) => [id, token]));
  for (const man of after.waiting) {
    const token = tokenOf.get(man.series_id ?? "") ?? "";
    const because = man.left_because;
    if (because === "left" || because === "declined") expect(acted.has(token), where).toBe(true);
    if (because === "not_answered") expect((man.offer_ends_at ?? "") <= at, where).toBe(true);
    if (because === "event_cancelled") expect(isOff.get(man.event_id), where).toBe(true);
    if (!because) expect(isOff.get(man.event_id), where).toBe(false);
  }
  for (const his of after.series) {
    const rows = [...after.coming, ...after.waiting].filter(
      (man) => man.contact_key === his.contact_key,
    );
    const had = before.series.find(({ id }) => id === his.id);
    const open = after.waiting.filter((man) => man.series_id === his.id && !man.left_at);
    if (his.cancelled_at) {
      expect(open, where).toEqual([]);
      continue;
    }
    const isNewMan = !had;
    for (const date of after.dates) {
      const isNewDate = !before.eventIds.includes(date.id);
      const reaches = queueMoves(date.startsAt as Instant, at) && !date.cancelledAt;
      const here = rows.filter((man) => man.event_id === date.id);
      if (reaches && (isNewMan || isNewDate)) expect(here.length, where).toBeGreaterThan(0);
    }
  }
}

const PLACE = ["place_free", "places_free"];

/** Who has places held has a letter for all that were offered together, true to the hour; nobody else has. */
export function lettersTrue(after: Standing, where: string) {
  const startsAt = new Map(after.dates.map((date) => [date.id, date.startsAt]));
  const held = after.dates.flatMap((date) => date.held);
  const linkOf = new Map(after.series.map(({ id, token }) => [id, `/series/${token}`]));
  const offers = Map.groupBy(held, (man) => `${man.series_id} ${man.offered_at}`);
  const letters = after.letters.filter(({ kind }) => PLACE.includes(kind));
  const said = letters.map(({ link, facts }) => {
    const { starts, until } = JSON.parse(facts);
    return `${link} ${starts} ${until}`;
  });
  const trueOf = (man: (typeof held)[number]) =>
    `${linkOf.get(man.series_id ?? "")} ${startsAt.get(man.event_id)} ${man.offer_ends_at}`;
  for (const together of offers.values()) {
    expect(
      together.map(trueOf).some((one) => said.includes(one)),
      where,
    ).toBe(true);
  }
  const isTrue = new Set(held.map(trueOf));
  expect(
    said.filter((one) => !isTrue.has(one)),
    where,
  ).toEqual([]);
}

/** One act writes each man one letter of what moved, one of what is called off, one of what was offered together. */
export function nobodyToldTwice(before: Standing, after: Standing, where: string) {
  const known = new Set(before.letters.map(({ id }) => id));
  const fresh = after.letters.filter(({ id }) => !known.has(id));
  const offers = (link: string | null) =>
    new Set(
      after.dates
        .flatMap(({ held }) => held)
        .filter((man) =>
          after.series.some(({ id, token }) => id === man.series_id && link === `/series/${token}`),
        )
        .map(({ offered_at }) => offered_at),
    ).size;
  for (const [recipient, his] of Map.groupBy(fresh, (letter) => letter.recipient)) {
    const count = (kinds: string[]) => his.filter(({ kind }) => kinds.includes(kind)).length;
    const said = `${where}: ${recipient} ${his.map(({ kind }) => kind).join(", ")}`;
    expect(count(["event_moved", "waiting_moved", "dates_moved"]), said).toBeLessThanOrEqual(1);
    expect(count(["event_cancelled", "dates_cancelled"]), said).toBeLessThanOrEqual(1);
    expect(count(["series_waiting", "series_confirmation"]), said).toBeLessThanOrEqual(1);
    expect(count(PLACE), said).toBeLessThanOrEqual(offers(his[0]?.link ?? null));
  }
}

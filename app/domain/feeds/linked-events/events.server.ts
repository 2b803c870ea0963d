import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import type { FeedEvent } from "../feed-event.ts";
import { feedEvent, feedEvents } from "../feed-events.server.ts";
import { linkedEvent, linkedGathering, SOURCE } from "./linked-event.server.ts";
import { isAskedFor } from "./matching.ts";
import { pageOf } from "./page.ts";
import { including } from "./places.server.ts";
import type { LinkedEventsAsked, Sort } from "./query.ts";

type Group = [FeedEvent, ...FeedEvent[]];
type Linked = ReturnType<typeof linkedEvent> | ReturnType<typeof linkedGathering>;

const idOf = (id: string) => `${SOURCE}:${id}`;

/**
 * Published dates as Linked Events v1 tells them, and above those that recur their gathering. As
 * in the calendar: today's, what is ahead, and what was cancelled in the last 60 days.
 */
export async function linkedEvents(db: Db, asked: LinkedEventsAsked, url: string) {
  const dates = await feedEvents(db);
  const groups = groupsOf(dates);
  const wanted = dates.filter((date) => isAskedFor(date, asked, idOf));
  const above = [...groupsOf(wanted).keys()]
    .map((id) => recurring(groups.get(id)))
    .filter((group) => group !== null && !asked.super_event) as Group[];
  const all: Linked[] = [
    ...(asked.super_event_type === "recurring" ? [] : wanted.map((date) => dateOf(date, groups))),
    ...(asked.super_event_type === "none" ? [] : above.map(linkedGathering)),
  ].filter(({ id }) => !asked.ids || asked.ids.includes(id));
  const { data, meta } = pageOf(sorted(all, asked.sort), { ...asked, url });
  return { meta, data: data.map((one) => including(one, dates, asked.include)) };
}

/** One date or gathering by its id. What is not published, or not a date of now, is not found. */
export async function oneLinkedEvent(db: Db, id: string, include?: string[]) {
  const dates = await feedEvents(db);
  const ownId = ownIdIn(id);
  const groups = groupsOf(dates);
  const group = recurring(groups.get(ownId));
  if (group) return including(linkedGathering(group), dates, include);
  const date = dates.find((one) => one.id === ownId) ?? (await feedEvent(db, ownId));
  return including(dateOf(date, groups), [date], include);
}

function dateOf(date: FeedEvent, groups: Map<string, Group>) {
  return linkedEvent(date, { isRecurring: recurring(groups.get(date.gatheringId)) !== null });
}

function groupsOf(dates: FeedEvent[]) {
  const groups = new Map<string, Group>();
  for (const date of dates) {
    const group = groups.get(date.gatheringId);
    if (group) group.push(date);
    else groups.set(date.gatheringId, [date]);
  }
  return groups;
}

function recurring(group: Group | undefined): Group | null {
  return group && group.length > 1 ? group : null;
}

function ownIdIn(id: string): string {
  if (!id.startsWith(`${SOURCE}:`)) throw new NotFound();
  return id.slice(SOURCE.length + 1);
}

function sorted(all: Linked[], { by, down }: { by: Sort; down: boolean }) {
  const key = (one: Linked) => `${one[by]} ${one.id}`;
  const up = all.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  return down ? up.reverse() : up;
}

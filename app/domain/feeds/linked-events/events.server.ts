import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import type { FeedEvent } from "../feed-event.ts";
import { feedEvent, feedEvents } from "../feed-events.server.ts";
import { linkedEvent, linkedGathering } from "./linked-event.server.ts";
import { SOURCE } from "./linked-things.server.ts";
import { isAskedFor, isOneOf } from "./matching.ts";
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
  const above = [...groupsOf(wanted).keys()].map((id) => recurring(groups.get(id)));
  const all = [
    ...wanted.map((date) => dateOf(date, groups)),
    ...above.filter((group) => group !== null).map(linkedGathering),
  ].filter((one) => isKindAskedFor(one, asked));
  const { data, meta } = pageOf(sorted(all, asked.sort), { ...asked, url });
  return { meta, data: data.map((one) => withIncluded(one, dates, groups, asked.include)) };
}

/** Dates and what they are dates of are asked for apart; everything of ours is "General", and ours. */
function isKindAskedFor(one: Linked, asked: LinkedEventsAsked) {
  const above = one.super_event === null ? "none" : ownIdOf(one.super_event["@id"]);
  return [
    isOneOf(asked.ids, [one.id]),
    isOneOf(asked.super_event, [above]),
    isOneOf(asked.super_event_type, [one.super_event_type ?? "none"]),
    !asked.hide_recurring_children || one.super_event === null,
    isOneOf(asked.event_type, [one.type_id]),
    isOneOf(asked.event_status, [one.event_status]),
    isOneOf(asked.data_source, [one.data_source]),
    isOneOf(asked.publisher, [one.publisher]),
  ].every(Boolean);
}

/** One date or gathering by its id. What is not published, or not a date of now, is not found. */
export async function oneLinkedEvent(db: Db, id: string, include?: string[]) {
  const dates = await feedEvents(db);
  const ownId = ownIdIn(id);
  const groups = groupsOf(dates);
  const group = recurring(groups.get(ownId));
  if (group) return withIncluded(linkedGathering(group), dates, groups, include);
  const date = dates.find((one) => one.id === ownId) ?? (await feedEvent(db, ownId));
  return withIncluded(dateOf(date, groups), [...dates, date], groups, include);
}

function dateOf(date: FeedEvent, groups: Map<string, Group>) {
  return linkedEvent(date, { isRecurring: recurring(groups.get(date.gatheringId)) !== null });
}

/** `include=…`: the things themselves instead of their addresses, and what stands above and below. */
function withIncluded(
  one: Linked,
  dates: FeedEvent[],
  groups: Map<string, Group>,
  include: string[] = [],
) {
  const told = including(one, dates, include);
  const group = recurring(
    groups.get(ownIdIn(one.super_event ? ownIdOf(one.super_event["@id"]) : one.id)),
  );
  if (!group) return told;
  return {
    ...told,
    super_event:
      one.super_event && include.includes("super_event") ? linkedGathering(group) : one.super_event,
    sub_events:
      one.super_event === null && include.includes("sub_events")
        ? group.map((date) => dateOf(date, groups))
        : one.sub_events,
  };
}

/** ".../event/veljeksi:abc/" → "veljeksi:abc" */
function ownIdOf(address: string) {
  return address.split("/").at(-2) as string;
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
  const said = (one: Linked) => (by === "name" ? nameOf(one) : one[by]);
  const key = (one: Linked) => `${said(one)} ${one.id}`;
  const up = all.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  return down ? up.reverse() : up;
}

/** As the cities sort them: by the Finnish name, where there is one. */
function nameOf({ name }: Linked): string {
  return name.fi ?? Object.values(name)[0] ?? "";
}

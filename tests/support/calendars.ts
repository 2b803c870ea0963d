import ICAL from "ical.js";
import { sync } from "node-ical";
import type { Instant } from "#app/domain/day.ts";

export type ReadEntry = {
  uid: string;
  sequence: number;
  startsAt: Instant;
  endsAt: Instant;
  status: string;
  title: string;
};

const instant = (date: Date) => date.toISOString().replace(".000Z", "Z") as Instant;

/** A calendar as ical.js (Thunderbird's) reads it, with the time zone that the file brings. */
export function readByIcalJs(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  const entries = calendar.getAllSubcomponents("vevent").map((component): ReadEntry => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      startsAt: instant(event.startDate.toJSDate()),
      endsAt: instant(event.endDate.toJSDate()),
      status: String(component.getFirstPropertyValue("status")),
      title: event.summary,
    };
  });
  return { name: calendar.getFirstPropertyValue("x-wr-calname"), entries };
}

/** The same as node-ical reads it, which knows time zones by itself. */
export function readByNodeIcal(text: string): ReadEntry[] {
  return Object.values(sync.parseICS(text)).flatMap((entry): ReadEntry[] => {
    if (entry?.type !== "VEVENT") return [];
    const said = (value: unknown) =>
      typeof value === "object" && value && "val" in value ? String(value.val) : String(value);
    return [
      {
        uid: entry.uid,
        sequence: Number(entry.sequence),
        startsAt: instant(new Date(entry.start)),
        endsAt: instant(new Date(entry.end as Date)),
        status: String(entry.status),
        title: said(entry.summary),
      },
    ];
  });
}

import { tzlib_get_ical_block } from "timezones-ical-library";
import { HELSINKI, type Instant } from "#app/domain/day.ts";

/** A date of a calendar. Texts are plain; lines are separated by "\n". */
export type IcsEvent = {
  uid: string;
  sequence: number;
  startsAt: Instant;
  endsAt: Instant;
  changedAt: Instant;
  isCancelled: boolean;
  title: string;
  /** In which language the texts are. */
  language: string;
  description?: string;
  location?: string;
  point?: { lat: number; lon: number };
  url?: string;
  /** It may be in another language than the rest. */
  category?: { text: string; language: string };
};

export type IcsCalendar = {
  /** "-//Owner//Product//EN" */
  productId: string;
  name: string;
  language: string;
  /** Its own address, where it has a public one. */
  url?: string;
  /** How often whoever follows it should ask, in hours. */
  refreshHours: number;
  events: IcsEvent[];
};

export const ICS_TYPE = "text/calendar; charset=utf-8";

const TIME_ZONE = tzlib_get_ical_block(HELSINKI)[0] as string;
/** Writes "2026-11-24 17:30:00", the clock in Helsinki. */
const CLOCK = new Intl.DateTimeFormat("sv-SE", {
  timeZone: HELSINKI,
  dateStyle: "short",
  timeStyle: "medium",
});

/**
 * An iCalendar file (RFC 5545, 7986). Written here and not by a library: ours wrote DTSTAMP without
 * its Z, times of the server's own zone, and properties of the calendar below its time zone.
 */
export function icsOf({ productId, name, language, url, refreshHours, events }: IcsCalendar) {
  const lang = { LANGUAGE: language };
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    property("PRODID", productId),
    "CALSCALE:GREGORIAN",
    property("NAME", name, lang),
    property("X-WR-CALNAME", name),
    `X-WR-TIMEZONE:${HELSINKI}`,
    url && uri("URL", url),
    url && uri("SOURCE;VALUE=URI", url),
    `REFRESH-INTERVAL;VALUE=DURATION:PT${refreshHours}H`,
    `X-PUBLISHED-TTL:PT${refreshHours}H`,
    ...TIME_ZONE.split("\r\n"),
    ...events.flatMap(linesOf),
    "END:VCALENDAR",
  ];
  return lines.filter(isSaid).map(folded).join("");
}

function linesOf(event: IcsEvent) {
  const lang = { LANGUAGE: event.language };
  const { point, category } = event;
  return [
    "BEGIN:VEVENT",
    property("UID", event.uid),
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.changedAt)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    `DTSTART;TZID=${HELSINKI}:${local(event.startsAt)}`,
    `DTEND;TZID=${HELSINKI}:${local(event.endsAt)}`,
    `STATUS:${event.isCancelled ? "CANCELLED" : "CONFIRMED"}`,
    property("SUMMARY", event.title, lang),
    event.description && property("DESCRIPTION", event.description, lang),
    event.location && property("LOCATION", event.location),
    point && `GEO:${point.lat};${point.lon}`,
    category && property("CATEGORIES", category.text, { LANGUAGE: category.language }),
    event.url && uri("URL", event.url),
    `TRANSP:${event.isCancelled ? "TRANSPARENT" : "OPAQUE"}`,
    "END:VEVENT",
  ];
}

function isSaid(line: string | undefined): line is string {
  return Boolean(line);
}

function property(name: string, text: string, parameters: Record<string, string> = {}) {
  const with_ = Object.entries(parameters).map(([key, value]) => `;${key}=${value}`);
  return `${name}${with_.join("")}:${escaped(text)}`;
}

function uri(name: string, url: string) {
  return `${name}:${encodeURI(decodeURI(url))}`;
}

/** Control characters may not stand in a text at all, except the tab. */
function escaped(text: string) {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, "\\n");
}

function utc(at: Instant) {
  return `${at.replace(/[-:]|\.\d+/g, "")}`;
}

function local(at: Instant) {
  return CLOCK.format(Date.parse(at)).replace(/[-:]/g, "").replace(" ", "T");
}

/** A line holds at most 75 bytes; a letter is never cut in two (RFC 5545 §3.1). */
const LINE_BYTES = 75;

function folded(line: string): string {
  if (line.length <= LINE_BYTES && Buffer.byteLength(line) <= LINE_BYTES) return `${line}\r\n`;
  let [written, bytes] = ["", 0];
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > LINE_BYTES) {
      written += "\r\n ";
      bytes = 1;
    }
    written += letter;
    bytes += size;
  }
  return `${written}\r\n`;
}

import {
  addDays,
  clockOf,
  type Day,
  dayOf,
  helsinkiInstant,
  type Instant,
  now,
  weekdayOf,
} from "#app/domain/day.ts";
import { type Letter, write } from "#app/domain/messages/outbox.server.ts";
import type { Db } from "#db/open.ts";
import { isStoodInFor } from "./absence.ts";
import { type AllRows, allRows } from "./all-rows.server.ts";
import { whoseRows } from "./office.server.ts";

/** In the morning, when the office opens. */
const DIGEST_FROM = "07:00";
/** A Monday's mail that could not go on Monday still goes on these weekdays. */
const WEEKLY_UNTIL_WEEKDAY = 3;
const LAST_WORKDAY = 5;

/**
 * Writes to everyone of the office who wants it: on Monday how much is on his list, and on other
 * workdays when something of it, or of nobody's, is urgent. Numbers only, no names. Whoever is away
 * gets none as long as a colleague who is here has his list; a list that nobody has is still written
 * about. Run every hour; one mail a day and a week, also when runs were missed. Returns how many it
 * wrote.
 */
export async function sendDigests(db: Db, at: Instant = now()): Promise<number> {
  const today = dayOf(at);
  const weekday = weekdayOf(today);
  if (weekday > LAST_WORKDAY || clockOf(at) < DIGEST_FROM) return 0;
  const readers = await readersToWrite(db, today, weekday);
  if (readers.length === 0) return 0;
  const rows = await allRows(db, today);
  const letters = readers.flatMap((reader) => digestFor(reader, rows, today));
  await write(db, letters, at);
  return letters.length;
}

type Reader = {
  id: string;
  name: string;
  email: string | null;
  language: string;
  kind: "office_week" | "office_day";
  key: string;
};

/** Whoever wants one and has not had it. */
async function readersToWrite(db: Db, today: Day, weekday: number): Promise<Reader[]> {
  const office = await db
    .selectFrom("account")
    .leftJoin("digest_choice", "digest_choice.account_id", "account.id")
    .select([
      "account.id",
      "account.name",
      "account.email",
      "account.language",
      "digest_choice.wanted",
    ])
    .where("account.office_role", "is not", null)
    .where("account.closed_at", "is", null)
    .where("account.email", "is not", null)
    .execute();
  const weekOf = addDays(today, 1 - weekday);
  const candidates = office
    .filter(({ wanted }) => wanted !== "none")
    .map((reader) => ({
      ...reader,
      week: weekday <= WEEKLY_UNTIL_WEEKDAY ? `office_week ${reader.id} ${weekOf}` : null,
      day: reader.wanted === "weekly" ? null : `office_day ${reader.id} ${today}`,
    }));
  const keys = candidates.flatMap(({ week, day }) => [week, day]).filter((key) => key !== null);
  const written = await db
    .selectFrom("message")
    .select(["dedupe_key as key", "created_at as at"])
    .where("dedupe_key", "in", keys.length > 0 ? keys : [""])
    .execute();
  const writtenOn = new Map(written.map(({ key, at }) => [key, dayOf(at as Instant)]));
  return candidates.flatMap(({ week, day, ...reader }): Reader[] => {
    if (week && !writtenOn.has(week)) return [{ ...reader, kind: "office_week", key: week }];
    // On the day of the weekly mail there is no second one.
    if (!day || writtenOn.has(day) || (week && writtenOn.get(week) === today)) return [];
    return [{ ...reader, kind: "office_day", key: day }];
  });
}

function digestFor(reader: Reader, { awake, away }: AllRows, today: Day): Letter[] {
  if (isStoodInFor(reader.id, away)) return [];
  const isOf = whoseRows({ accountId: reader.id }, away);
  const mine = awake.filter((row) => isOf(row, "mine"));
  const nobody = awake.filter((row) => isOf(row, "nobody"));
  const urgent = [...mine, ...nobody].filter(
    ({ needs: [first] }) => first.urgency === "now",
  ).length;
  if (reader.kind === "office_day" && urgent === 0) return [];
  return [
    {
      kind: reader.kind,
      to: { email: reader.email, phone: null },
      language: reader.language,
      accountId: reader.id,
      facts: { name: reader.name, urgent, mine: mine.length, nobody: nobody.length },
      link: "/office?whose=mine",
      dedupeKey: reader.key,
      expiresAt: helsinkiInstant(addDays(today, 1), "00:00"),
    },
  ];
}

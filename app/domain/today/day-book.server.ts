import { sql } from "kysely";
import type { Cadence } from "#app/domain/cadence-numbers.ts";
import { addDays, type Day, type Instant } from "#app/domain/day.ts";
import { theOffice } from "#app/domain/people/screens.server.ts";
import { settingAs } from "#app/domain/privacy/settings.server.ts";
import { lastOf } from "#app/domain/remembered.ts";
import { listOf, rowsIn } from "#db/lists.ts";
import type { Db } from "#db/open.ts";
import type { AwayToday } from "./absence.ts";
import { awayOn } from "./absences.server.ts";
import type { Snooze } from "./snooze.ts";

const WEEK_DAYS = 7;

export type DayBook = {
  cadence: Cadence;
  /** What is put off beyond today, by its row. */
  snoozes: Map<string, Snooze>;
  away: AwayToday[];
  /** Everyone who works in the office. */
  office: { id: string; name: string }[];
  /** What went well in the last seven days. */
  week: { meetings: number; pairs: number; newcomers: number };
};

/** What the office has written down for itself and counts, in one question: rhythm, put off, away, the week, itself. */
export async function dayBook(db: Db, today: Day): Promise<DayBook> {
  const { cadence, snoozes, away, office, ...week } = await db
    .selectNoFrom((eb) => [
      eb.selectFrom("setting").select("value").where("key", "=", "cadence").as("cadence"),
      listOf(putOff(db, today)).as("snoozes"),
      listOf(awayOn(db, today)).as("away"),
      listOf(theOffice(db)).as("office"),
      ...counts(db, addDays(today, 1 - WEEK_DAYS)),
    ])
    .executeTakeFirstOrThrow();
  const put = rowsIn(snoozes).map(({ key, covers, ...row }): [string, Snooze] => [
    key,
    { ...row, covers: JSON.parse(covers), at: row.at as Instant, until: row.until as Day },
  ]);
  return {
    cadence: cadenceOf(cadence),
    snoozes: new Map(put),
    away: rowsIn(away),
    office: rowsIn(office),
    week: {
      meetings: week.meetings ?? 0,
      pairs: week.pairs ?? 0,
      newcomers: week.newcomers ?? 0,
    },
  };
}

const cadenceOf = lastOf((value: string | null) => settingAs("cadence", value));

function putOff(db: Db, today: Day) {
  return db
    .selectFrom("snooze")
    .innerJoin("account", "account.id", "snooze.snoozed_by")
    .select([
      "snooze.id",
      "snooze.row_key as key",
      "snooze.covers",
      "snooze.reason",
      "account.name as by",
      "snooze.snoozed_at as at",
      "snooze.until_on as until",
    ])
    .where("snooze.woken_at", "is", null)
    .where("snooze.until_on", ">", today);
}

function counts(db: Db, from: Day) {
  const all = sql<number>`count(*)`.as("count");
  return [
    db.selectFrom("meeting").select(all).where("met_on", ">=", from).as("meetings"),
    db.selectFrom("pair").select(all).where("started_on", ">=", from).as("pairs"),
    db.selectFrom("role").select(all).where("started_on", ">=", from).as("newcomers"),
  ] as const;
}

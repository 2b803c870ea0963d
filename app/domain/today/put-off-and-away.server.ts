import { sql } from "kysely";
import type { Day, Instant } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";
import type { AwayToday } from "./absence.ts";
import type { Snooze, SnoozeReason } from "./snooze.ts";

/** Which rows are put off beyond today, and who of the office is away; one question for both. */
export async function putOffAndAway(db: Db, today: Day) {
  const nothing = sql<string | null>`null`;
  const rows = await db
    .selectFrom("snooze")
    .innerJoin("account", "account.id", "snooze.snoozed_by")
    .select([
      "snooze.id",
      "snooze.row_key as key",
      sql<string | null>`snooze.covers`.as("covers"),
      sql<string | null>`snooze.reason`.as("reason"),
      "account.name as by",
      sql<string | null>`snooze.snoozed_at`.as("at"),
      "snooze.until_on as until",
      sql<string | null>`null`.as("substituteId"),
    ])
    .where("snooze.woken_at", "is", null)
    .where("snooze.until_on", ">", today)
    .unionAll(
      db
        .selectFrom("absence")
        .select([
          "absence.id",
          "absence.account_id as key",
          nothing.as("covers"),
          nothing.as("reason"),
          sql<string>`''`.as("by"),
          nothing.as("at"),
          "absence.to_on as until",
          sql<string | null>`absence.substitute_id`.as("substituteId"),
        ])
        .where("absence.taken_back_at", "is", null)
        .where("absence.from_on", "<=", today)
        .where("absence.to_on", ">=", today),
    )
    .execute();
  const snoozes = new Map<string, Snooze>();
  const away: AwayToday[] = [];
  for (const { id, key, covers, reason, by, at, until, substituteId } of rows) {
    if (substituteId) away.push({ accountId: key, substituteId });
    else
      snoozes.set(key, {
        id,
        covers: JSON.parse(covers ?? "[]"),
        reason: reason as SnoozeReason,
        by,
        at: at as Instant,
        until: until as Day,
      });
  }
  return { snoozes, away };
}

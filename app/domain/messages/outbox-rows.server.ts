import type { SelectQueryBuilder } from "kysely";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";
import type { Shown } from "./outbox-state.ts";

/** In which order each state is read: what is next, what went wrong last. */
export const ORDER = {
  waiting: { by: "message.next_try_at", way: "asc" },
  gave_up: { by: "message.gave_up_at", way: "desc" },
  sent: { by: "message.sent_at", way: "desc" },
  dropped: { by: "message.dropped_at", way: "desc" },
} as const;

/** Letters with whom they are for, as the office's screens show them. */
export function letterRows(db: Db) {
  return db
    .selectFrom("message")
    .leftJoin("person", "person.id", "message.person_id")
    .leftJoin("account", "account.id", "message.account_id")
    .leftJoin("account as handler", "handler.id", "message.handled_by")
    .select([
      "message.id",
      "message.kind",
      "message.channel",
      "message.recipient",
      "message.language",
      "message.facts",
      "message.link",
      "message.created_at as createdAt",
      "message.due_at as dueAt",
      "message.next_try_at as nextTryAt",
      "message.expires_at as expiresAt",
      "message.sent_at as sentAt",
      "message.gave_up_at as gaveUpAt",
      "message.dropped_at as droppedAt",
      "message.tries",
      "message.last_error as lastError",
      "message.came_back_at as cameBackAt",
      "message.person_id as personId",
      "person.name as personName",
      "person.protected_on as protectedOn",
      "account.office_role as officeRole",
      "handler.name as handledBy",
    ]);
}

export function inState<T>(query: SelectQueryBuilder<Schema, "message", T>, shown: Shown) {
  if (shown === "sent") return query.where("message.sent_at", "is not", null);
  if (shown === "dropped") {
    return query.where("message.dropped_at", "is not", null).where("message.sent_at", "is", null);
  }
  return query
    .where("message.sent_at", "is", null)
    .where("message.dropped_at", "is", null)
    .where("message.gave_up_at", shown === "gave_up" ? "is not" : "is", null);
}

export async function countOf(db: Db, shown: Shown) {
  const counting = db.selectFrom("message").select((eb) => eb.fn.countAll<number>().as("count"));
  return (await inState(counting, shown).executeTakeFirstOrThrow()).count;
}

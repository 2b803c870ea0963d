import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { sortedByName } from "#app/i18n/collation.ts";
import { DEFAULT_LANGUAGE } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import type { AuditFilters } from "./audit-forms.ts";

export const ENTRIES_ON_PAGE = 100;

/** The log as the office reads it: newest first, who did what about whom. */
export async function auditScreen(db: Db, _by: Coordinator, filters: AuditFilters) {
  const { total } = await chosen(db, filters)
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(total / ENTRIES_ON_PAGE));
  const page = Math.min(filters.page, pages);
  const rows = await chosen(db, filters)
    .leftJoin("account", "account.id", "audit_entry.account_id")
    .leftJoin("person", "person.id", "audit_entry.person_id")
    .select([
      "audit_entry.id",
      "audit_entry.happened_at as happenedAt",
      "audit_entry.what",
      "audit_entry.detail",
      "audit_entry.person_id as personId",
      "account.name as who",
      "person.name as whom",
    ])
    .orderBy("audit_entry.happened_at", "desc")
    .orderBy("audit_entry.id")
    .limit(ENTRIES_ON_PAGE)
    .offset((page - 1) * ENTRIES_ON_PAGE)
    .execute();
  const entries = rows.map((row) => ({ ...row, happenedAt: row.happenedAt as Instant }));
  return {
    entries,
    total,
    page,
    pages,
    accounts: await accountsInLog(db),
    ...(await named(db, filters)),
  };
}

function chosen(db: Db, { person, account, from, until }: AuditFilters) {
  let entries = db.selectFrom("audit_entry");
  if (person) entries = entries.where("audit_entry.person_id", "=", person);
  if (account) entries = entries.where("audit_entry.account_id", "=", account);
  if (from) entries = entries.where("audit_entry.happened_at", ">=", startOf(from));
  if (until) entries = entries.where("audit_entry.happened_at", "<", startOf(addDays(until, 1)));
  return entries;
}

/** Days are Helsinki's: an entry at half past midnight belongs to the day on the wall. */
function startOf(day: Day): Instant {
  return helsinkiInstant(day, "00:00");
}

/** Who may stand in the log: the office, past and present. */
async function accountsInLog(db: Db) {
  const accounts = await db
    .selectFrom("account")
    .select(["id", "name"])
    .where("office_role", "is not", null)
    .execute();
  return sortedByName(accounts, DEFAULT_LANGUAGE, ({ name }) => name);
}

async function named(db: Db, { person }: AuditFilters) {
  if (!person) return { personName: null };
  const row = await db
    .selectFrom("person")
    .select("name")
    .where("id", "=", person)
    .executeTakeFirst();
  return { personName: row?.name ?? null };
}

import { db } from "#app/db.server.ts";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { migrate } from "#db/migrate.ts";
import type { Db } from "#db/open.ts";

/** The database that routes use, migrated: in memory and one per test file. For route tests. */
export async function house(): Promise<Db> {
  await migrate(db);
  return db;
}

/** A coordinator with an account. */
export async function buildCoordinator(db: Db, name = "Kaisa"): Promise<Coordinator> {
  const accountId = newId();
  await db
    .insertInto("account")
    .values({
      id: accountId,
      name,
      email: `${accountId}@example.org`,
      language: "fi",
      office_role: "coordinator",
      created_at: now(),
    })
    .execute();
  return { accountId, name, language: "fi", officeRole: "coordinator", personId: null };
}

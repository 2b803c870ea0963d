import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { audit } from "./audit.server.ts";
import { SETTINGS, type SettingKey, type Settings } from "./setting-kinds.server.ts";

/** One setting, or its standard when the office has not changed it. */
export async function readSetting<K extends SettingKey>(db: Db, key: K): Promise<Settings[K]> {
  const row = await db
    .selectFrom("setting")
    .select("value")
    .where("key", "=", key)
    .executeTakeFirst();
  return settingAs(key, row?.value);
}

export async function readSettings(db: Db): Promise<Settings> {
  const rows = await db.selectFrom("setting").select(["key", "value"]).execute();
  const stored = new Map(rows.map((row) => [row.key, row.value]));
  const keys = Object.keys(SETTINGS) as SettingKey[];
  return Object.fromEntries(keys.map((key) => [key, settingAs(key, stored.get(key))])) as Settings;
}

/**
 * The office changes some settings; those not named stay. The log keeps which, not what they were,
 * unless `detail` says more.
 */
export function changeSettings(
  db: Db,
  {
    by,
    changes,
    detail,
    at = now(),
  }: { by: Coordinator; changes: Partial<Settings>; detail?: string; at?: Instant },
) {
  return asOne(db, async (trx) => {
    const before = await readSettings(trx);
    const changed = (Object.keys(changes) as SettingKey[]).filter(
      (key) => JSON.stringify(changes[key]) !== JSON.stringify(before[key]),
    );
    for (const key of changed) {
      const row = {
        value: JSON.stringify(changes[key]),
        changed_at: at,
        changed_by: by.accountId,
      };
      await trx
        .insertInto("setting")
        .values({ key, ...row })
        .onConflict((conflict) => conflict.column("key").doUpdateSet(row))
        .execute();
    }
    if (changed.length === 0) return;
    const entry = { by: by.accountId, personId: null, what: "settings_changed" };
    await audit(trx, { ...entry, detail: detail ?? changed.join(" ") }, at);
  });
}

/** A setting as it is stored, or its standard: for a screen that reads it along with other things. */
export function settingAs<K extends SettingKey>(
  key: K,
  stored: string | null | undefined,
): Settings[K] {
  const standard = SETTINGS[key].standard as Settings[K];
  if (stored === null || stored === undefined) return standard;
  const read = SETTINGS[key].shape.safeParse(JSON.parse(stored));
  return read.success ? (read.data as Settings[K]) : standard;
}

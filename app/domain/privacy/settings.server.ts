import { type Instant, now } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";
import { SETTINGS, type SettingKey, type Settings } from "./setting-kinds.server.ts";

/** One setting, or its standard when the office has not changed it. */
export async function readSetting<K extends SettingKey>(db: Db, key: K): Promise<Settings[K]> {
  const row = await db
    .selectFrom("setting")
    .select("value")
    .where("key", "=", key)
    .executeTakeFirst();
  return valueOf(key, row?.value);
}

export async function readSettings(db: Db): Promise<Settings> {
  const rows = await db.selectFrom("setting").select(["key", "value"]).execute();
  const stored = new Map(rows.map((row) => [row.key, row.value]));
  const keys = Object.keys(SETTINGS) as SettingKey[];
  return Object.fromEntries(keys.map((key) => [key, valueOf(key, stored.get(key))])) as Settings;
}

/** Changes some settings; those not named stay. `by` is the account that changes them. */
export async function changeSettings(
  trx: Db,
  { by, changes, at = now() }: { by: string; changes: Partial<Settings>; at?: Instant },
) {
  for (const [key, value] of Object.entries(changes)) {
    const row = { value: JSON.stringify(value), changed_at: at, changed_by: by };
    await trx
      .insertInto("setting")
      .values({ key, ...row })
      .onConflict((conflict) => conflict.column("key").doUpdateSet(row))
      .execute();
  }
}

function valueOf<K extends SettingKey>(key: K, stored: string | undefined): Settings[K] {
  const standard = SETTINGS[key].standard as Settings[K];
  if (stored === undefined) return standard;
  const read = SETTINGS[key].shape.safeParse(JSON.parse(stored));
  return read.success ? (read.data as Settings[K]) : standard;
}

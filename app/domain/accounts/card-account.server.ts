import type { Instant } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import type { Db } from "#db/open.ts";

/** Opens an account that only a card signs in to: for a man without a contact of his own. */
export async function openCardAccount(
  trx: Db,
  { name, language, at }: { name: string; language: string; at: Instant },
): Promise<string> {
  const id = newId();
  await trx.insertInto("account").values({ id, name, language, created_at: at }).execute();
  return id;
}

import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";

/** In which language the account gets its letters. */
export async function setAccountLanguage(
  trx: Db,
  { accountId, language }: { accountId: string; language: Language },
) {
  await trx.updateTable("account").set({ language }).where("id", "=", accountId).execute();
}

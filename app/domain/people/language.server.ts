import { setAccountLanguage } from "#app/domain/accounts/language.server.ts";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";

/** He chooses the language of his letters, whether he works in the office, is one of the men, or both. */
export function chooseLanguage(
  db: Db,
  { viewer, language, at = now() }: { viewer: Viewer; language: Language; at?: Instant },
) {
  return asOne(db, async (trx) => {
    await setAccountLanguage(trx, { accountId: viewer.accountId, language });
    if (!viewer.personId) return;
    await trx
      .updateTable("person")
      .set({ language, changed_at: at })
      .where("id", "=", viewer.personId)
      .execute();
    await audit(
      trx,
      {
        by: viewer.accountId,
        personId: viewer.personId,
        what: "corrected",
        detail: "language",
      },
      at,
    );
  });
}

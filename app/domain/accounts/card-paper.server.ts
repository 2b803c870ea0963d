import { dayOf, type Instant } from "#app/domain/day.ts";
import { qrPath } from "#app/domain/qr.ts";
import { env } from "#app/env.server.ts";
import { formatDate } from "#app/i18n/dates.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import { DEFAULT_LANGUAGE, isLanguage } from "#app/i18n/languages.ts";

/** What is printed on a card, in his language: the square code, how to use it, until when. Never the PIN. */
export function cardPaper({
  token,
  expiresAt,
  language: spoken,
}: {
  token: string;
  expiresAt: Instant;
  language: string;
}) {
  const language = isLanguage(spoken) ? spoken : DEFAULT_LANGUAGE;
  const t = translatorFor(language);
  return {
    language,
    qr: qrPath(`${env.publicUrl}/${language}/cards/${token}`),
    title: t("sign_in:paper.title"),
    steps: [t("sign_in:paper.scan"), t("sign_in:paper.pin")],
    until: t("sign_in:paper.until", { day: formatDate(dayOf(expiresAt), language) }),
    lost: t("sign_in:paper.lost"),
  };
}

import QRCode from "qrcode";
import { dayOf, type Instant } from "#app/domain/day.ts";
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

/** The dark squares as one SVG path, in a drawing of `size` × `size` with its quiet zone of four. */
function qrPath(text: string) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const edge = 4;
  let path = "";
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) path += `M${column + edge} ${row + edge}h1v1h-1z`;
    }
  }
  return { size: modules.size + 2 * edge, path };
}

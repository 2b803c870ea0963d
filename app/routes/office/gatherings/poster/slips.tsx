import { useTranslation } from "react-i18next";
import type { Poster } from "#app/domain/gatherings/poster.server.ts";
import { inLanguage } from "#app/i18n/language-context.tsx";
import { QrCode } from "#app/ui/qr-code.tsx";

/** Two beside each other, five below: business cards of 85 × 55 mm on A4. */
const SLIPS = Array.from({ length: 10 }, (_, slip) => slip);

/** From here on a title is set smaller. */
const LONG_TITLE = 40;

/** Cards to cut out and put into a pocket. The copies are hidden from screen readers. */
export function Slips({ poster }: { poster: Poster }) {
  return (
    <div className="paper paper-slips" {...inLanguage(poster.language)}>
      {SLIPS.map((slip) => (
        <Slip key={slip} poster={poster} isCopy={slip > 0} />
      ))}
    </div>
  );
}

function Slip({ poster, isCopy }: { poster: Poster; isCopy: boolean }) {
  const { t } = useTranslation("office_reach");
  const [next] = poster.dates;
  return (
    <article className="slip" aria-hidden={isCopy || undefined}>
      <div className="slip-text">
        <h2
          className={poster.title.length > LONG_TITLE ? "slip-long" : undefined}
          {...inLanguage(poster.textLanguage)}
        >
          {poster.title}
        </h2>
        {next && (
          <p>
            <bdi>{next.day}</bdi> <bdi dir="ltr">{next.clock}</bdi>
          </p>
        )}
        <p>
          <bdi>{poster.place}</bdi>
        </p>
        <p className="slip-site">
          <bdi dir="ltr">{poster.site}</bdi>
        </p>
      </div>
      <div className="slip-code">
        <QrCode qr={poster.qr} label={t("poster.qr")} className="slip-qr" />
        <p>{poster.words.scan}</p>
      </div>
    </article>
  );
}

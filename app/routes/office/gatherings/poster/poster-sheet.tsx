import { useTranslation } from "react-i18next";
import type { Poster } from "#app/domain/gatherings/poster.server.ts";
import { inLanguage } from "#app/i18n/language-context.tsx";
import { FactIcon } from "#app/routes/public/events/fact-icon.tsx";
import { QrCode } from "#app/ui/qr-code.tsx";
import { Mark } from "#app/ui/wordmark.tsx";

/** From here on a title is set smaller, so that it stays on three lines. */
const LONG_TITLE = 26;

/** From here on there is so much to read that all of it is set smaller. */
const MUCH_TEXT = 120;

/** A sheet for a wall: what, when, where, and the square code. Made for black and white. */
export function PosterSheet({ poster, paper }: { poster: Poster; paper: "a4" | "a5" }) {
  const { t } = useTranslation("office_reach");
  const { words } = poster;
  const isDense = poster.title.length + poster.summary.length > MUCH_TEXT;
  return (
    <article
      className={`paper paper-${paper} ${isDense ? "paper-dense" : ""}`}
      {...inLanguage(poster.language)}
    >
      <p className="paper-brand">
        <Mark />
        <bdi dir="ltr">Vieraasta Veljeksi</bdi>
      </p>
      <div {...inLanguage(poster.textLanguage)} className="paper-head">
        <h2 className={poster.title.length > LONG_TITLE ? "paper-title paper-long" : "paper-title"}>
          {poster.title}
        </h2>
        <p className="paper-summary">{poster.summary}</p>
      </div>
      <ul className="paper-dates">
        {poster.dates.map(({ day, clock }) => (
          <li key={day + clock}>
            <bdi>{day}</bdi> <bdi dir="ltr">{clock}</bdi>
          </li>
        ))}
      </ul>
      <p className="paper-place">
        <span className="paper-where">
          <bdi>{poster.place}</bdi>
        </span>
        <span>
          <bdi>{poster.address}</bdi>
        </span>
      </p>
      <ul className="paper-facts">
        {poster.facts.map(({ fact, words }) => (
          <li key={fact}>
            <FactIcon fact={fact} />
            {words}
          </li>
        ))}
      </ul>
      <p className="paper-spoken">{words.spoken}</p>
      <div className="paper-foot">
        <QrCode qr={poster.qr} label={t("poster.qr")} className="paper-qr" />
        <div>
          <p className="paper-scan">{words.scan}</p>
          <p>{words.noAccount}</p>
          {words.contact && <p>{words.contact}</p>}
          <p className="paper-site">
            <bdi dir="ltr">{poster.site}</bdi>
          </p>
        </div>
      </div>
    </article>
  );
}

import { useTranslation } from "react-i18next";
import letters from "./wordmark-letters.svg?url&no-inline";

/**
 * The mark and the name, drawn. The name stays in Latin letters in every language and the mark is
 * its own mirror image, so both look the same in RTL.
 */
export function Wordmark() {
  const { t } = useTranslation();
  return (
    <span className="wordmark" role="img" aria-label={t("site")}>
      <Mark />
      <svg className="wordmark-letters" viewBox="0 0 820 360" aria-hidden="true">
        <use href={`${letters}#letters`} />
      </svg>
    </span>
  );
}

/** Two men shoulder to shoulder, V and V, and what they come to share between them. */
export function Mark() {
  return (
    <svg className="wordmark-mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <g className="mark-brother">
        <path d="M17 19.5H46.5L31.7 45z" />
        <circle cx="31.7" cy="11" r="6" />
      </g>
      <path d="M1.5 19.5H31L16.3 45z" />
      <circle cx="16.3" cy="11" r="6" />
      <path className="mark-shared" d="M17 19.5H31L24 31.6z" />
    </svg>
  );
}

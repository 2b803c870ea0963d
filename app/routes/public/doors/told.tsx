import { useTranslation } from "react-i18next";
import type { FreeTime, SpokenLevel } from "#app/domain/people/profile.ts";
import { DAY_PARTS, WEEKDAYS } from "#app/domain/people/vocabulary.ts";
import { formatList, formatWeekday } from "#app/i18n/dates.ts";
import { useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";

/** "Arabia (äidinkieli), suomi (vähän)". */
export function ProfileLanguages({ languages }: { languages: SpokenLevel[] }) {
  const { t } = useTranslation("words");
  const language = useLanguage();
  const told = languages.map(
    (one) => `${languageName(one.language, language)} (${t(`levels.${one.level}`)})`,
  );
  return <span className="capital">{formatList(told, language)}</span>;
}

/** The week in lines, one per part of the day: "Ilta: ma, ti ja to". */
export function ProfileTimes({ availability }: { availability: FreeTime[] }) {
  const { t } = useTranslation("words");
  const language = useLanguage();
  const parts = DAY_PARTS.map((part) => ({
    part,
    days: WEEKDAYS.filter((weekday) =>
      availability.some((free) => free.weekday === weekday && free.part === part),
    ),
  })).filter(({ days }) => days.length > 0);
  return (
    <span className="grid">
      {parts.map(({ part, days }) => (
        <span key={part} className="capital">
          {t(`parts.${part}`)}:{" "}
          {formatList(
            days.map((day) => formatWeekday(day, language, "short")),
            language,
          )}
        </span>
      ))}
    </span>
  );
}

import { useTranslation } from "react-i18next";
import type { Day } from "#app/domain/day.ts";
import { formatDay, formatInstant } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import type { MyPage } from "./route.tsx";
import { isUntrained, TrainingLines } from "./training-lines.tsx";

/** When he hears from us at the latest, the talk that is offered or agreed on, and what he has to sign. */
export function WaitingLines({ page }: { page: MyPage }) {
  const { next, hearsBy, talks, signed, role } = page;
  const { t } = useTranslation(["agreement", "path"]);
  const href = useHref();
  const language = useLanguage();
  if (next.code !== "stage") return null;
  const picked = talks.find(({ isPicked }) => isPicked);
  const mayPick = talks.length > 0 && !picked;
  const signs = role?.kind === "support_person" && role.stage === "in_training" && !signed;
  const hasTrainingLine = isUntrained(page);
  return (
    <div className="mt-4 grid gap-2">
      {picked && <p>{t("talk.when", { when: formatInstant(picked.startsAt, language) })}</p>}
      {role?.stage === "on_a_break" && role.breakUntil && (
        <p>{t("path:break_until", { day: formatDay(role.breakUntil as Day, language) })}</p>
      )}
      {mayPick && (
        <p>
          <a href={href("/me/talk")}>{t("talk.choose")}</a>
        </p>
      )}
      <TrainingLines page={page} />
      {signs && (
        <p>
          <a href={href("/me/agreement")}>{t("read_and_sign")}</a>
        </p>
      )}
      {hearsBy && !picked && !hasTrainingLine && (
        <p className="text-soft">{t("hears_by", { day: formatDay(hearsBy, language) })}</p>
      )}
    </div>
  );
}

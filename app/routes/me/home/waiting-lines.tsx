import { useTranslation } from "react-i18next";
import { formatDay, formatInstant } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import type { MyPage } from "./route.tsx";

/** When he hears from us at the latest, the talk that is offered or agreed on, and what he has to sign. */
export function WaitingLines({ page: { next, hearsBy, talks, signed, role } }: { page: MyPage }) {
  const { t } = useTranslation("agreement");
  const href = useHref();
  const language = useLanguage();
  if (next.code !== "stage") return null;
  const picked = talks.find(({ isPicked }) => isPicked);
  const mayPick = talks.length > 0 && !picked;
  const signs = role?.kind === "support_person" && role.stage === "in_training" && !signed;
  return (
    <div className="mt-4 grid gap-2">
      {picked && <p>{t("talk.when", { when: formatInstant(picked.startsAt, language) })}</p>}
      {mayPick && (
        <p>
          <a href={href("/me/talk")}>{t("talk.choose")}</a>
        </p>
      )}
      {signs && (
        <p>
          <a href={href("/me/agreement")}>{t("read_and_sign")}</a>
        </p>
      )}
      {hearsBy && !picked && (
        <p className="text-soft">{t("hears_by", { day: formatDay(hearsBy, language) })}</p>
      )}
    </div>
  );
}

import { useTranslation } from "react-i18next";
import type { Mind, Reason } from "#app/domain/matching/reasons.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { mindSentence, reasonSentence } from "#app/i18n/reasons.ts";
import { Icon } from "#app/ui/icon.tsx";

/** Why two men: the strongest reason first, and the one thing to mind. */
export function Why({ reasons, mind }: { reasons: Reason[]; mind: Mind | null }) {
  const { t } = useTranslation(["office_matching", "reasons", "words"]);
  const language = officeLanguage(useLanguage());
  const reader = { t, language, pointOfView: "office" as const };
  return (
    <ul className="grid gap-2">
      {reasons.map((reason) => (
        <li key={reason.code} className="icon-line">
          <Icon name="check" />
          <span>{reasonSentence(reason, reader)}</span>
        </li>
      ))}
      {mind && (
        <li className="icon-line">
          <Icon name="warning" />
          <span>
            <span className="font-semibold">{t("matches.mind")}:</span> {mindSentence(mind, reader)}
          </span>
        </li>
      )}
    </ul>
  );
}

import { useTranslation } from "react-i18next";
import type { Comparison } from "#app/domain/matching/comparison.server.ts";
import { formatList } from "#app/i18n/dates.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Card } from "#app/ui/card.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { isolated, useTwoNames } from "../man-in-plan.tsx";

/** What the decision changes for the others: "If Yusuf goes to Pekka, Ali waits." */
export function Difference({ compared }: { compared: Comparison }) {
  const { t } = useTranslation("office_matching");
  const language = officeLanguage(useLanguage());
  const names = useTwoNames();
  const { isPlanned, difference } = compared;
  const { pairs, wait, comeIn, made } = difference;
  const list = (men: Comparison["difference"]["wait"]) =>
    formatList(
      men.map(({ name }) => isolated(name)),
      language,
    );
  const nothing = pairs === 0 && wait.length + comeIn.length + made.length === 0;
  return (
    <Card title={t(isPlanned ? "compare.if_apart" : "compare.if_together")}>
      <ul className="grid gap-2">
        {nothing && <li>{t("compare.nothing")}</li>}
        {pairs < 0 && (
          <li className="icon-line">
            <Icon name="warning" />
            <span>{t("compare.fewer", { count: -pairs })}</span>
          </li>
        )}
        {pairs > 0 && <li>{t("compare.more", { count: pairs })}</li>}
        {wait.length > 0 && (
          <li className="icon-line">
            <Icon name="clock" />
            <span>{t("compare.wait", { who: list(wait), count: wait.length })}</span>
          </li>
        )}
        {comeIn.length > 0 && (
          <li className="icon-line">
            <Icon name="check" />
            <span>{t("compare.come_in", { who: list(comeIn), count: comeIn.length })}</span>
          </li>
        )}
        {made.map((two) => (
          <li key={two.participantId + two.supportPersonId} className="icon-line">
            <Icon name="pair" />
            <span>{t("compare.instead", { who: names(two) })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

import { useTranslation } from "react-i18next";
import type { Workbench } from "#app/domain/matching/workbench.server.ts";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { usePlanHref } from "./plan-href.ts";

/** What each rule costs the plan in pairs; a press shows the plan without it, and decides nothing. */
export function Relaxations({ bench: { relaxations, relaxed, counts } }: { bench: Workbench }) {
  const { t } = useTranslation("office_matching");
  const planHref = usePlanHref();
  const [rule] = relaxed;
  if (rule) {
    return (
      <Notice tone="mind" title={t(`plan.relax.${rule}`, { count: counts.more })}>
        <p>{t(`plan.relaxed_means.${rule}`)}</p>
        <p>
          <a href={planHref("")} className="contact-link">
            {t("plan.relaxed_back")}
          </a>
        </p>
      </Notice>
    );
  }
  if (relaxations.length === 0) return null;
  return (
    <Card title={t("plan.relax_title")}>
      <ul className="grid gap-1">
        {relaxations.map((one) => (
          <li key={one.rule}>
            <a className="contact-link" href={planHref(`?relaxed=${one.rule}`)}>
              {t(`plan.relax.${one.rule}`, { count: one.pairs })}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

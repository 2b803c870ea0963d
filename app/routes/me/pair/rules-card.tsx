import { useTranslation } from "react-i18next";
import { AGREEMENT_PARTS } from "#app/domain/people/agreement.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { useLanguage } from "#app/i18n/language-context.tsx";
import { Card } from "#app/ui/card.tsx";
import type { MyPair } from "./route.tsx";

/** The agreement of the two, and the house rules that both keep to, in his language. */
export function RulesCard({ pair: { agreementOn, plannedEndOn } }: { pair: MyPair }) {
  const { t } = useTranslation(["pair_ideas", "agreement"]);
  const language = useLanguage();
  const day = (on: NonNullable<typeof agreementOn>) => formatDay(on, language, { year: true });
  return (
    <Card title={t("rules")} id="rules">
      <div className="grid gap-3">
        <p>{agreementOn ? t("agreed", { day: day(agreementOn) }) : t("agreed_not")}</p>
        {plannedEndOn && <p>{t("until", { day: day(plannedEndOn) })}</p>}
        <details>
          <summary className="py-3 font-semibold">{t("rules_lead")}</summary>
          <div className="grid gap-4">
            {(Object.keys(AGREEMENT_PARTS) as (keyof typeof AGREEMENT_PARTS)[]).map((part) => (
              <section key={part} className="grid gap-2">
                <h3>{t(`agreement:${part}.title`)}</h3>
                <ul className="grid list-disc gap-2 ps-6">
                  {AGREEMENT_PARTS[part].map((point) => (
                    <li key={point}>{t(`agreement:${part}.${point}`)}</li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </details>
      </div>
    </Card>
  );
}

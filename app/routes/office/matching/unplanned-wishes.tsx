import { useTranslation } from "react-i18next";
import type { Workbench } from "#app/domain/matching/workbench.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { useTwoNames } from "./man-in-plan.tsx";
import { usePlanHref } from "./plan-href.ts";

/** Who would like to meet whom, where the plan has changed meanwhile; both wishing comes first. */
export function UnplannedWishes({ bench: { wishes } }: { bench: Workbench }) {
  const { t } = useTranslation("office_matching");
  const planHref = usePlanHref();
  const names = useTwoNames();
  if (wishes.length === 0) return null;
  return (
    <Card title={t("plan.wishes_title")}>
      <p className="mb-3 text-soft">{t("plan.wishes_text")}</p>
      <ul className="grid gap-2">
        {wishes.map((two) => (
          <li
            key={two.participantId + two.supportPersonId}
            className="flex flex-wrap items-center gap-3"
          >
            <a
              className="contact-link"
              href={planHref(
                `/comparison?participantId=${two.participantId}&supportPersonId=${two.supportPersonId}`,
              )}
            >
              {names(two)}
            </a>
            {two.wish && (
              <Badge tone="good" icon="heart">
                {t(`plan.wish.${two.wish}`)}
              </Badge>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Who has said "not now" about whom, and why, if he said. The other has not been told. */
export function NotNow({ bench: { notNow } }: { bench: Workbench }) {
  const { t } = useTranslation("office_matching");
  const names = useTwoNames();
  const language = officeLanguage(useLanguage());
  if (notNow.length === 0) return null;
  return (
    <Card title={t("plan.not_now_title")}>
      <p className="mb-3 text-soft">{t("plan.not_now_text")}</p>
      <ul className="grid gap-2">
        {notNow.map((one) => (
          <li key={one.participantId + one.supportPersonId + one.side}>
            {t(`plan.not_now.${one.side}`, {
              who: names(one),
              day: formatDay(one.saidOn, language),
            })}
            {one.words && (
              <>
                {" "}
                <q>
                  <bdi>{one.words}</bdi>
                </q>
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

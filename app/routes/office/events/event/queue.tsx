import { useTranslation } from "react-i18next";
import type { Instant } from "#app/domain/day.ts";
import type { OfficeEvent } from "#app/domain/gatherings/who-comes.server.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { Comer } from "./comer.tsx";

/** Who waits for a place, in order, and for whom one is held. */
export function Queue({ queue }: { queue: OfficeEvent["queue"] }) {
  const { t } = useTranslation("office_gatherings");
  const language = officeLanguage(useLanguage());
  const when = (at: string) => formatInstant(at as Instant, language);
  return (
    <Card title={t("event.queue")}>
      <p className="text-soft">{t("event.queue_hint")}</p>
      <ol className="grid divide-y divide-line">
        {queue.map((man) => (
          <li key={man.id} className="py-3">
            <Comer
              signUp={man}
              since={
                <>
                  {man.seriesId && <Badge tone="calm">{t("event.whole_series")}</Badge>}
                  {man.offerEndsAt ? (
                    <Badge tone="mind">
                      {t("event.held_until", { until: when(man.offerEndsAt) })}
                    </Badge>
                  ) : (
                    <span>{t("event.waits_since", { since: when(man.waitingSince) })}</span>
                  )}
                </>
              }
            />
          </li>
        ))}
      </ol>
    </Card>
  );
}

import { useTranslation } from "react-i18next";
import type { Instant } from "#app/domain/day.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Comma } from "#app/ui/comma.tsx";
import type { MyRound } from "./route.tsx";

/** When and where the group meets: what is over is left out, what is called off says so. */
export function GroupDates({ round }: { round: MyRound }) {
  const { t } = useTranslation("rounds");
  const href = useHref();
  const language = useLanguage();
  const dates = round.dates.filter(({ state }) => state !== "over");
  return (
    <Card title={t("mine.dates")}>
      {dates.length === 0 ? (
        <p>{t("mine.dates_none")}</p>
      ) : (
        <>
          <ul className="mb-4 grid gap-4">
            {dates.map((date) => (
              <li key={date.id}>
                <p className="font-semibold">
                  {formatInstant(date.startsAt as Instant, language)}{" "}
                  {date.state === "cancelled" && <Badge tone="mind">{t("mine.date_off")}</Badge>}
                </p>
                <p className="text-soft">
                  <bdi>{date.place}</bdi>
                  <Comma />
                  <bdi>{date.address}</bdi>
                </p>
              </li>
            ))}
          </ul>
          <LinkButton look="quiet" icon="calendar" href={href(`/me/rounds/${round.id}/dates.ics`)}>
            {t("mine.calendar")}
          </LinkButton>
        </>
      )}
    </Card>
  );
}

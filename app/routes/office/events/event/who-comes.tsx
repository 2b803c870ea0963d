import { useTranslation } from "react-i18next";
import { type Day, today } from "#app/domain/day.ts";
import type { OfficeEvent } from "#app/domain/gatherings/who-comes.server.ts";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { AtTheDoor } from "./at-the-door.tsx";
import { Comer } from "./comer.tsx";

/** Who comes, with contacts, and on the day itself a tick for who came. */
export function WhoComes({ event }: { event: OfficeEvent }) {
  const { t } = useTranslation("office_gatherings");
  const isTheDay = (event.day as Day) <= today();
  return (
    <Card title={t("event.who")}>
      {event.coming.length === 0 && (
        <EmptyState title={t("event.nobody")}>{t("event.nobody_hint")}</EmptyState>
      )}
      <ul className="grid divide-y divide-line">
        {event.coming.map((signUp) => (
          <li
            key={signUp.id}
            id={`sign-up-${signUp.id}`}
            className="flex flex-wrap items-center justify-between gap-3 py-3"
          >
            <Comer signUp={signUp} />
            {!event.cancelledAt && (
              <AtTheDoor eventId={event.id} signUp={signUp} isTheDay={isTheDay} />
            )}
          </li>
        ))}
      </ul>
      {event.notComing.length > 0 && (
        <details className="mt-4">
          <summary className="font-semibold">
            {t("event.not_coming", { count: event.notComing.length })}
          </summary>
          <ul className="mt-2 grid gap-3">
            {event.notComing.map((signUp) => (
              <li key={signUp.id}>
                <Comer signUp={signUp} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

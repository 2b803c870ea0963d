import { useTranslation } from "react-i18next";
import type { FirstMeetingScreen } from "#app/domain/pairs/first-meeting-office.server.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";

export type Offer = NonNullable<FirstMeetingScreen["offer"]>;

/** What is offered, and whom each time suits: for the office only. */
export function Ticks({
  screen,
  offer,
}: {
  screen: Pick<FirstMeetingScreen, "participant" | "supportPerson">;
  offer: Offer;
}) {
  const { t } = useTranslation("office_pairs");
  const language = officeLanguage(useLanguage());
  const men = [
    { name: screen.participant.name, hasAnswered: offer.participantAnswered },
    { name: screen.supportPerson.name, hasAnswered: offer.supportPersonAnswered },
  ];
  const suits = ({ participant, supportPerson }: Offer["times"][number]) =>
    [participant && screen.participant.name, supportPerson && screen.supportPerson.name].filter(
      (name) => name !== false,
    );
  return (
    <div className="grid gap-3">
      <p>{t("first.with", { by: offer.coordinator, place: offer.place ?? "–" })}</p>
      <ul className="grid gap-2">
        {offer.times.map((time) => (
          <li key={time.id} className="border-s-4 border-line ps-3">
            <p>{formatInstant(time.startsAt, language)}</p>
            <p className="text-soft">
              {suits(time).length > 0
                ? t("first.suits", { names: suits(time).join(", ") })
                : t("first.suits_nobody")}
            </p>
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-2">
        {men.map(({ name, hasAnswered }) => (
          <Badge key={name} tone={hasAnswered ? "good" : "mind"}>
            {t(hasAnswered ? "first.answered" : "first.not_answered", { name })}
          </Badge>
        ))}
      </p>
    </div>
  );
}

import { useTranslation } from "react-i18next";
import type { PairScreen } from "#app/domain/pairs/pair-screen.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Person } from "#app/ui/person.tsx";
import { OfficeContactLines } from "../../../public/about/office-contact.tsx";

/** The two men and how to reach them, and the dates of the pair. */
export function AboutCard({ screen: { pair, men, round } }: { screen: PairScreen }) {
  const { t } = useTranslation("office_pairs");
  const href = useHref();
  const language = officeLanguage(useLanguage());
  const day = (on: typeof pair.startedOn) => formatDay(on, language, { year: true });
  return (
    <Card>
      <div className="grid gap-5">
        <Man man={men.participant} role={t("pair.participant")} />
        <Man man={men.supportPerson} role={t("pair.support_person")} />
        <Facts
          items={[
            { term: t("pair.started"), value: day(pair.startedOn) },
            { term: t("pair.coordinator"), value: pair.coordinator ?? t("no_coordinator") },
            { term: t("pair.substitute"), value: pair.substitute },
            {
              term: t("pair.agreement"),
              value: pair.agreementOn ? day(pair.agreementOn) : t("pair.agreement_none"),
            },
            {
              term: t("pair.planned_end"),
              value: !pair.endedOn && pair.plannedEndOn && day(pair.plannedEndOn),
            },
            {
              term: t("pair.ended"),
              value:
                pair.endedOn &&
                [day(pair.endedOn), pair.endReason && t(`reason.${pair.endReason}`)]
                  .filter(Boolean)
                  .join(", "),
            },
            {
              term: t("pair.round"),
              value: round && <a href={href(`/office/rounds/${round.id}`)}>{round.title}</a>,
            },
          ].map((fact) => ({ ...fact, value: fact.value || null }))}
        />
        {pair.proposalId && (
          <p>
            <a href={href(`/office/proposals/${pair.proposalId}`)}>{t("pair.proposal")}</a>
          </p>
        )}
      </div>
    </Card>
  );
}

function Man({ man, role }: { man: PairScreen["men"]["participant"]; role: string }) {
  const { t } = useTranslation("office_pairs");
  const href = useHref();
  return (
    <div className="grid gap-2">
      <Person
        name={man.name}
        href={href(`/office/people/${man.id}`)}
        detail={role}
        badge={
          man.isProtected && (
            <Badge tone="mind" icon="lock">
              {t("protected")}
            </Badge>
          )
        }
      />
      <div className="grid">
        <OfficeContactLines phone={man.phone} email={man.email} />
      </div>
    </div>
  );
}

import { useTranslation } from "react-i18next";
import { isReady } from "#app/domain/people/stages.ts";
import { isToBeAsked } from "#app/domain/referrals/service.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Actions, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import type { PersonScreen } from "./person-screen.ts";

/** What waits for the office here, most pressing first: as on Today, so that the two never differ. */
export function NextCard({ screen }: { screen: PersonScreen }) {
  const { person, next, roles, dues, referrals, today } = screen;
  const { t } = useTranslation([
    "office_people",
    "office_today",
    "office_pairs",
    "office_referrals",
    "words",
  ]);
  const language = officeLanguage(useLanguage());
  const href = useHref();
  const needsPair = roles.some(
    (role) =>
      isReady(role.kind, role.stage) &&
      next.some(({ code }) => code === `${role.kind}.${role.stage}`),
  );
  const unasked = referrals.filter((referral) => isToBeAsked(referral, today));
  const isNothing = next.length + dues.length + unasked.length === 0;
  return (
    <Card title={t("next.title")}>
      {isNothing ? (
        <p>{t("next.nothing")}</p>
      ) : (
        <ul className="grid list-disc gap-2 ps-5">
          {dues.map(({ pairId, otherName, what, on }) => (
            <li key={pairId + what}>
              <a href={href(`/office/pairs/${pairId}`)}>{t("pairs.pair", { name: otherName })}</a>:{" "}
              {t("office_pairs:due_since", {
                what: t(`office_today:why.${what}`),
                day: formatDay(on, language),
              })}
            </li>
          ))}
          {next.map(({ code, days }) => (
            <li key={code}>{t(`next.${code}`, days === undefined ? {} : { count: days })}</li>
          ))}
          {unasked.map(({ id, service }) => (
            <li key={id}>
              {t("office_referrals:to_ask", { service: t(`words:service.${service}`) })}
            </li>
          ))}
        </ul>
      )}
      {needsPair && (
        <div className="mt-4">
          <Actions>
            <LinkButton icon="handshake" href={href(`/office/people/${person.id}/matches`)}>
              {t("find_pair")}
            </LinkButton>
          </Actions>
        </div>
      )}
    </Card>
  );
}

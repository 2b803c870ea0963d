import { useTranslation } from "react-i18next";
import { isReady } from "#app/domain/people/stages.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Actions, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import type { PersonScreen } from "./person-screen.ts";

/** What waits for the office here, most pressing first. */
export function NextCard({ screen: { person, next, roles } }: { screen: PersonScreen }) {
  const { t } = useTranslation("office_people");
  const href = useHref();
  const needsPair = roles.some(
    (role) =>
      isReady(role.kind, role.stage) &&
      next.some(({ code }) => code === `${role.kind}.${role.stage}`),
  );
  return (
    <Card title={t("next.title")}>
      {next.length === 0 ? (
        <p>{t("next.nothing")}</p>
      ) : (
        <ul className="grid list-disc gap-2 ps-5">
          {next.map(({ code, days }) => (
            <li key={code}>{t(`next.${code}`, days === undefined ? {} : { count: days })}</li>
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

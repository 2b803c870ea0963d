import { useTranslation } from "react-i18next";
import { type Day, today } from "#app/domain/day.ts";
import type { OfficeEvent } from "#app/domain/gatherings/who-comes.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { MailLink, PhoneLink } from "#app/ui/bdi.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Person } from "#app/ui/person.tsx";
import { AtTheDoor } from "./at-the-door.tsx";

type SignUp = OfficeEvent["coming"][number];

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

function Comer({ signUp }: { signUp: SignUp }) {
  const { t } = useTranslation("office_gatherings");
  const href = useHref();
  const name = [signUp.name, signUp.surname].filter(Boolean).join(" ");
  return (
    <Person
      name={signUp.forgottenAt ? t("event.forgotten") : name}
      href={signUp.personId ? href(`/office/people/${signUp.personId}`) : undefined}
      badge={
        signUp.protectedOn && (
          <Badge tone="urgent" icon="lock">
            {t("event.protected")}
          </Badge>
        )
      }
      detail={
        <span className="flex flex-wrap gap-x-4 gap-y-1">
          {signUp.friends > 0 && <span>{t("event.friends", { count: signUp.friends })}</span>}
          {signUp.phone && <PhoneLink phone={signUp.phone} />}
          {signUp.email && <MailLink email={signUp.email} />}
        </span>
      }
    />
  );
}

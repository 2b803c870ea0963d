import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Day, dayOf, type Instant } from "#app/domain/day.ts";
import { formatDay, formatList } from "#app/i18n/dates.ts";
import { inLanguage, officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { ProfileLanguages, ProfileTimes } from "#app/routes/public/doors/told.tsx";
import { MailLink, PhoneLink } from "#app/ui/bdi.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { usePersonHref } from "./person-href.ts";
import type { PersonScreen } from "./person-screen.ts";

export function ContactCard({ screen: { person, profile } }: { screen: PersonScreen }) {
  const { t } = useTranslation("office_people");
  const personHref = usePersonHref();
  return (
    <Card title={t("contact.title")}>
      <div className="grid gap-4">
        {!person.phone && !person.email && <p>{t("contact.none")}</p>}
        <Facts
          items={[
            { term: t("contact.phone"), value: person.phone && <PhoneLink phone={person.phone} /> },
            { term: t("contact.email"), value: person.email && <MailLink email={person.email} /> },
            {
              term: t("contact.language"),
              value: (
                <span {...inLanguage(profile.language)}>{LANGUAGES[profile.language].name}</span>
              ),
            },
            {
              term: t("contact.account"),
              value: t(person.accountId ? "contact.has_account" : "contact.no_account"),
            },
          ]}
        />
        <p>
          <a href={personHref("/card")}>{t("contact.card")}</a>
        </p>
      </div>
    </Card>
  );
}

export function ProfileCard({ screen: { profile, area } }: { screen: PersonScreen }) {
  const { t } = useTranslation(["office_people", "words"]);
  const personHref = usePersonHref();
  const words = useWords();
  const told = (value: ReactNode) =>
    value || <span className="text-soft">{t("profile.nothing")}</span>;
  return (
    <Card
      title={t("profile.title")}
      aside={
        <LinkButton look="quiet" icon="pencil" href={personHref("/edit")}>
          {t("profile.edit")}
        </LinkButton>
      }
    >
      <Facts
        items={[
          {
            term: t("profile.languages"),
            value: told(
              profile.languages.length > 0 && <ProfileLanguages languages={profile.languages} />,
            ),
          },
          {
            term: t("profile.times"),
            value: told(
              profile.availability.length > 0 && (
                <ProfileTimes availability={profile.availability} />
              ),
            ),
          },
          { term: t("profile.times_note"), value: profile.availabilityNote },
          { term: t("profile.interests"), value: told(words("interests", profile.interests)) },
          { term: t("profile.hopes"), value: words("wishes", profile.hopes) },
          { term: t("profile.offers"), value: words("wishes", profile.offers) },
          {
            term: t("profile.area"),
            value: told(
              (area || profile.canTravel) && (
                <span className="grid">
                  {area && <bdi>{area}</bdi>}
                  {profile.canTravel && <span>{t("profile.can_travel")}</span>}
                </span>
              ),
            ),
          },
          {
            term: t("profile.profession"),
            value: profile.profession && <bdi>{profile.profession}</bdi>,
          },
          {
            term: t("profile.introduction"),
            value: profile.introduction && (
              <span dir="auto" className="block whitespace-pre-line">
                {profile.introduction}
              </span>
            ),
          },
        ]}
      />
    </Card>
  );
}

function useWords() {
  const { t } = useTranslation("words");
  const language = officeLanguage(useLanguage());
  return (area: "interests" | "wishes", codes: string[]) =>
    codes.length === 0 ? null : (
      <span className="capital">
        {formatList(
          codes.map((code) => t(`${area}.${code}`)),
          language,
        )}
      </span>
    );
}

/** When he came, what he confirmed, and the way to who has looked. */
export function RecordCard({ screen: { person } }: { screen: PersonScreen }) {
  const { t } = useTranslation("office_people");
  const language = officeLanguage(useLanguage());
  const href = useHref();
  const on = (day: string | null) =>
    day ? formatDay(day as Day, language, { year: true }) : t("record.missing");
  const day = on(dayOf(person.createdAt as Instant));
  return (
    <Card title={t("record.title")}>
      <div className="grid gap-4">
        <Facts
          items={[
            {
              term: t("record.came"),
              value: person.createdBy
                ? t("record.came_by", { day, name: person.createdBy })
                : t("record.came_himself", { day }),
            },
            { term: t("record.adult"), value: on(person.adultConfirmedOn) },
            { term: t("record.consent"), value: on(person.consentedOn) },
          ]}
        />
        <p>
          <a href={href(`/office/audit?person=${person.id}`)}>{t("record.log")}</a>
        </p>
      </div>
    </Card>
  );
}

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { dayOf } from "#app/domain/day.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Card } from "#app/ui/card.tsx";
import type { PersonScreen } from "./person-screen.ts";

type Line = { id: string; href: string; label: ReactNode; note: ReactNode };

/** Whom he has been suggested to and paired with. */
export function PairsCard({ screen: { pairs, proposals } }: { screen: PersonScreen }) {
  const { t } = useTranslation("office_people");
  const language = officeLanguage(useLanguage());
  const year = { year: true };
  const lines: Line[] = [
    ...pairs.map((pair) => ({
      id: pair.id,
      href: `/office/pairs/${pair.id}`,
      label: t("pairs.pair", { name: pair.otherName }),
      note: pair.endedOn
        ? t("pairs.ended", {
            from: formatDay(pair.startedOn, language, year),
            to: formatDay(pair.endedOn, language, year),
          })
        : t("pairs.started", { day: formatDay(pair.startedOn, language, year) }),
    })),
    ...proposals.map((proposal) => ({
      id: proposal.id,
      href: `/office/proposals/${proposal.id}`,
      label: t("pairs.proposal", { name: proposal.otherName }),
      note: [
        formatDay(dayOf(proposal.proposedAt), language, year),
        t(proposal.closedHow ? `pairs.closed.${proposal.closedHow}` : "pairs.open"),
      ].join(", "),
    })),
  ];
  return <StoryCard title={t("pairs.title")} none={t("pairs.none")} lines={lines} />;
}

export function SignUpsCard({ screen: { signUps } }: { screen: PersonScreen }) {
  const { t } = useTranslation("office_people");
  const language = officeLanguage(useLanguage());
  const lines = signUps.map((signUp) => ({
    id: signUp.id,
    href: `/office/events/${signUp.eventId}`,
    label: <bdi>{signUp.title ?? t("sign_ups.untitled")}</bdi>,
    note: [
      formatDay(signUp.day, language, { year: true }),
      t(`sign_ups.state.${signUp.state}`),
    ].join(", "),
  }));
  return <StoryCard title={t("sign_ups.title")} none={t("sign_ups.none")} lines={lines} />;
}

export function MessagesCard({ screen: { messages } }: { screen: PersonScreen }) {
  const { t } = useTranslation("office_people");
  const language = officeLanguage(useLanguage());
  const lines = messages.map((message) => ({
    id: message.id,
    href: `/office/outbox/${message.id}`,
    label: message.subject,
    note: [
      formatDay(dayOf(message.createdAt), language, { year: true }),
      t(`messages.channel.${message.channel}`),
      t(`messages.state.${message.state}`),
    ].join(", "),
  }));
  return <StoryCard title={t("messages.title")} none={t("messages.none")} lines={lines} />;
}

function StoryCard({ title, none, lines }: { title: string; none: string; lines: Line[] }) {
  const href = useHref();
  return (
    <Card title={title}>
      {lines.length === 0 ? (
        <p className="text-soft">{none}</p>
      ) : (
        <ul className="grid gap-3">
          {lines.map((line) => (
            <li key={line.id}>
              <a href={href(line.href)} className="font-semibold">
                {line.label}
              </a>
              <span className="block text-soft">{line.note}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

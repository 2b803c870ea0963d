import { useTranslation } from "react-i18next";
import type { SignUpFacts } from "#app/domain/gatherings/my-sign-ups.server.ts";
import { inLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { PlaceLines } from "../events/event/place-lines.tsx";
import { WhenLine } from "../events/event-time.tsx";

type Shown = Pick<
  SignUpFacts,
  | "id"
  | "title"
  | "textLanguage"
  | "startsAt"
  | "endsAt"
  | "place"
  | "address"
  | "municipality"
  | "lat"
  | "lon"
>;

export function WhatAndWhere({ signUp }: { signUp: Shown }) {
  const { t } = useTranslation("events");
  const language = useLanguage();
  const href = useHref();
  const marks = signUp.textLanguage === language ? {} : inLanguage(signUp.textLanguage);
  return (
    <section className="card grid gap-4">
      <h2 {...marks}>
        <a href={href(`/events/${signUp.id}`)}>{signUp.title}</a>
      </h2>
      <Facts
        items={[
          { term: t("event.when"), icon: "calendar", value: <WhenLine {...signUp} /> },
          { term: t("event.where"), icon: "place", value: <PlaceLines place={signUp} /> },
        ]}
      />
    </section>
  );
}

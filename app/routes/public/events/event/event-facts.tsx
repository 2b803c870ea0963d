import { useTranslation } from "react-i18next";
import type { EventPageFacts } from "#app/domain/gatherings/screens.server.ts";
import { Facts } from "#app/ui/facts.tsx";
import { useSpoken } from "../event-card.tsx";
import { WhenLine } from "../event-time.tsx";
import { StandingBadge } from "../standing-badge.tsx";
import { PlaceLines } from "./place-lines.tsx";

/** When, where, in which languages, whom to ask, and whether there is room. */
export function EventFacts({ event }: { event: EventPageFacts }) {
  const { t } = useTranslation("events");
  const places =
    event.standing === "open" && event.free === null ? (
      t("event.no_limit")
    ) : (
      <StandingBadge standing={event.standing} free={event.free} />
    );
  return (
    <Facts
      items={[
        {
          term: t("event.when"),
          icon: "calendar",
          value: (
            <span className={event.standing === "cancelled" ? "line-through" : undefined}>
              <WhenLine {...event} />
            </span>
          ),
        },
        { term: t("event.where"), icon: "place", value: <PlaceLines place={event} /> },
        { term: t("event.spoken"), icon: "chat", value: useSpoken(event.languages) },
        {
          term: t("event.contact"),
          icon: "person",
          value: event.contact && t("event.contact_is", { name: event.contact }),
        },
        { term: t("event.places"), icon: "people", value: places },
      ]}
    />
  );
}

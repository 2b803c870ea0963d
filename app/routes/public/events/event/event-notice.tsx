import { useTranslation } from "react-i18next";
import { dayOf, type Instant } from "#app/domain/day.ts";
import type { Standing } from "#app/domain/gatherings/gathering.ts";
import type { BadgeTone } from "#app/ui/badge.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useHrefVia } from "#app/ui/via.tsx";
import { ClockSpan, DayName } from "../event-time.tsx";

type OtherDate = { id: string; startsAt: Instant; endsAt: Instant; standing: Standing };
type Shown = { standing: Standing; movedAt: string | null; otherDates: OtherDate[] };

const TONES: Record<Exclude<Standing, "open">, BadgeTone> = {
  cancelled: "urgent",
  full: "mind",
  begun: "calm",
  over: "calm",
};

/** Cancelled, full, begun, over: said kindly, with the next date. Moved: said too. */
export function EventNotice({ event }: { event: Shown }) {
  const { t } = useTranslation("events");
  if (event.standing === "open") {
    return event.movedAt ? <Notice tone="mind" title={t("notice.moved_title")} /> : null;
  }
  return (
    <Notice tone={TONES[event.standing]} title={t(`notice.${event.standing}_title`)}>
      {event.standing === "begun" && <p>{t("notice.begun_text")}</p>}
      <NextDate dates={event.otherDates} />
    </Notice>
  );
}

function NextDate({ dates }: { dates: OtherDate[] }) {
  const { t } = useTranslation("events");
  const href = useHrefVia();
  const next = dates.find((date) => date.standing === "open");
  if (!next) {
    return (
      <p>
        <a href={href("/events")}>{t("notice.no_next")}</a>
      </p>
    );
  }
  return (
    <p>
      {t("notice.next")}:{" "}
      <a href={href(`/events/${next.id}`)}>
        <DayName day={dayOf(next.startsAt)} /> · <ClockSpan {...next} />
      </a>
    </p>
  );
}

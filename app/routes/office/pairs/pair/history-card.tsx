import { useTranslation } from "react-i18next";
import type { Day, Instant } from "#app/domain/day.ts";
import type { PairScreen } from "#app/domain/pairs/pair-screen.server.ts";
import { formatDay, formatInstant } from "#app/i18n/dates.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Card } from "#app/ui/card.tsx";

/** What lies further back is a press away. */
const SHOWN_AT_ONCE = 20;

type Line = PairScreen["timeline"][number];

/** Everything that has happened, the latest first, from the proposal to the end. */
export function HistoryCard({ screen: { timeline, men } }: { screen: PairScreen }) {
  const { t } = useTranslation("office_pairs");
  const earlier = timeline.slice(SHOWN_AT_ONCE);
  return (
    <Card title={t("pair.history")}>
      <Lines lines={timeline.slice(0, SHOWN_AT_ONCE)} men={men} />
      {earlier.length > 0 && (
        <details className="mt-4 print-open">
          <summary className="py-2 font-semibold">
            {t("pair.history_earlier", { count: earlier.length })}
          </summary>
          <Lines lines={earlier} men={men} />
        </details>
      )}
    </Card>
  );
}

function Lines({ lines, men }: { lines: Line[]; men: PairScreen["men"] }) {
  const language = officeLanguage(useLanguage());
  const said = useSaid(men);
  return (
    <ol className="grid gap-4">
      {lines.map((line, position) => (
        <li key={position} className="border-s-4 border-line ps-3">
          <p className="text-sm text-soft">
            {formatDay(line.on, language, { year: true })}
            {line.by && (
              <>
                , <bdi>{line.by}</bdi>
              </>
            )}
          </p>
          <p>{said(line)}</p>
          {line.what.startsWith("note") && (
            <p dir="auto" className="whitespace-pre-line">
              {line.detail}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The subject of a letter, and to whom it went. */
function useLetter() {
  const { t } = useTranslation(["office_pairs", "messages"]);
  const language = officeLanguage(useLanguage());
  return (detail: string | null) => {
    const { kind, name, starts } = JSON.parse(detail ?? "{}");
    const when = starts ? formatInstant(starts, language) : "";
    const subject = t(`messages:${kind}.subject`, { name, starts: when });
    return t("pair.event.letter", { name, subject });
  };
}

/** "2026-11-10 90 walk": a meeting as it was before it was corrected; long ago only its day was kept. */
function useBefore() {
  const { t } = useTranslation(["office_pairs", "words"]);
  const language = officeLanguage(useLanguage());
  return (detail: string | null) => {
    const [day = "", minutes, what] = (detail ?? "").split(" ");
    const parts = [
      formatDay(day as Day, language),
      what && t(`words:meetings.${what}`),
      minutes && t("pair.minutes_long", { count: Number(minutes) }),
    ];
    return parts.filter(Boolean).join(", ");
  };
}

/** "participant 2": whose answer, and how many times suit him. */
function ticksIn(detail: string | null, men: PairScreen["men"]) {
  const [side, count] = (detail ?? "").split(" ");
  const man = side === "participant" ? men.participant : men.supportPerson;
  return { name: man.firstName, count: Number(count) };
}

function useSaid(men: PairScreen["men"]) {
  const { t } = useTranslation(["office_pairs", "words"]);
  const letter = useLetter();
  const before = useBefore();
  const language = officeLanguage(useLanguage());
  return ({ what, detail }: Line) => {
    switch (what) {
      case "next_meeting_planned":
        return detail
          ? t("pair.event.next_meeting_planned", {
              detail: formatInstant(detail as Instant, language),
            })
          : t("pair.event.next_meeting_cancelled");
      case "met":
      case "first_met":
        return t(`pair.event.${what}`, { detail: t(`words:meetings.${detail}`) });
      case "letter":
        return letter(detail);
      case "times_ticked":
        return t("pair.event.times_ticked", ticksIn(detail, men));
      case "meeting_corrected":
        return t("pair.event.meeting_corrected", { detail: before(detail) });
      case "meeting_removed":
      case "agreement_signed":
      case "planned_end_set":
      case "paused":
      case "closing_talk":
        return t(`pair.event.${what}`, { detail: formatDay(detail as Day, language) });
      case "handed_over":
        return detail
          ? t("pair.event.handed_over", { detail })
          : t("pair.event.handed_over_nobody");
      case "ended":
        return t("pair.event.ended", { detail: t(`reason.${detail}`) });
      default:
        return t(`pair.event.${what}`, { detail });
    }
  };
}

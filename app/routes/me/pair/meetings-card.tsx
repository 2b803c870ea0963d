import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Card } from "#app/ui/card.tsx";
import { Comma } from "#app/ui/comma.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { MEETING_ICONS, useLength } from "../meetings/meeting-words.ts";
import type { MyPair } from "./route.tsx";

/** How often they have met, and the latest meetings; his own entries he can correct. */
export function MeetingsCard({ pair }: { pair: MyPair }) {
  const { t } = useTranslation("pairs");
  const { meetings, met } = pair;
  return (
    <Card title={t("pair.meetings")}>
      {met.count === 0 ? (
        <p>{t("pair.meetings_none")}</p>
      ) : (
        <p className="mb-4">
          {t("pair.met", { count: met.count })}{" "}
          {t("pair.hours", { count: Math.round(met.minutes / 60) })}
        </p>
      )}
      <ul className="grid gap-3">
        {meetings.map((meeting) => (
          <MeetingLine key={meeting.id} meeting={meeting} />
        ))}
      </ul>
    </Card>
  );
}

function MeetingLine({ meeting }: { meeting: MyPair["meetings"][number] }) {
  const { t } = useTranslation(["pairs", "words"]);
  const href = useHref();
  const language = useLanguage();
  const length = useLength();
  return (
    <li className="icon-line">
      <Icon name={MEETING_ICONS[meeting.what]} />
      <span>
        <span className="font-semibold">{formatDay(meeting.metOn, language)}</span>
        <br />
        <span className="text-soft">
          {t(`words:meetings.${meeting.what}`)}
          <Comma />
          {length(meeting.minutes)}
          {meeting.bySeveral && <> · {t("pair.both_wrote")}</>}
        </span>
        {meeting.isMine && (
          <>
            {" "}
            <a className="thumb" href={href(`/me/meetings/${meeting.id}`)}>
              {t("pair.correct")}
            </a>
          </>
        )}
      </span>
    </li>
  );
}

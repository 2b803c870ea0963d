import { useTranslation } from "react-i18next";
import type { PairScreen } from "#app/domain/pairs/pair-screen.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useAnswerTo } from "../../../answer-to.ts";
import { MeetingFields } from "../../../me/meetings/meeting-fields.tsx";
import { MEETING_ICONS, useLength } from "../../../me/meetings/meeting-words.ts";
import { usePairHref } from "./pair-href.ts";

const SHOWN_AT_ONCE = 10;

/** The log of meetings, and the form with which the office writes one down on their behalf. */
export function MeetingsCard({ screen }: { screen: PairScreen }) {
  const { t } = useTranslation("office_pairs");
  const { meetings } = screen;
  return (
    <Card title={t("pair.meetings")} id="meetings" aside={<Log screen={screen} />}>
      {meetings.length === 0 && <p className="text-soft">{t("pair.meetings_none")}</p>}
      <MeetingList meetings={meetings.slice(0, SHOWN_AT_ONCE)} />
      {meetings.length > SHOWN_AT_ONCE && (
        <details className="mt-4 print-open">
          <summary className="py-2 font-semibold">
            {t("pair.met", { count: meetings.length })}
          </summary>
          <MeetingList meetings={meetings.slice(SHOWN_AT_ONCE)} />
        </details>
      )}
    </Card>
  );
}

function MeetingList({ meetings }: { meetings: PairScreen["meetings"] }) {
  const { t } = useTranslation(["office_pairs", "words"]);
  const language = officeLanguage(useLanguage());
  const length = useLength();
  const pairHref = usePairHref();
  return (
    <ul className="grid gap-3">
      {meetings.map((meeting) => (
        <li key={meeting.id} className="icon-line">
          <Icon name={MEETING_ICONS[meeting.what]} />
          <span>
            <span className="font-semibold">{formatDay(meeting.metOn, language)}</span>{" "}
            {t(`words:meetings.${meeting.what}`)}, {length(meeting.minutes)}
            {meeting.place && (
              <>
                , <bdi>{meeting.place}</bdi>
              </>
            )}
            <br />
            <span className="text-sm text-soft">
              {t("pair.logged_by", { by: meeting.loggedBy })}
              {meeting.confirmedBy && <>, {t("pair.confirmed_by", { by: meeting.confirmedBy })}</>}
            </span>{" "}
            <a href={pairHref(`/meetings/${meeting.id}`)}>{t("pair.correct")}</a>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Log({ screen: { pair, today } }: { screen: PairScreen }) {
  const { t } = useTranslation("office_pairs");
  const at = usePairHref()("/meetings");
  const answer = useAnswerTo(at);
  const until = pair.endedOn ?? today;
  return (
    <Ask label={t("pair.log")} title={t("pair.log")} icon="plus" open={answer !== undefined}>
      <Form id="meeting" action={at} answer={answer}>
        <MeetingFields
          met={{ metOn: until, minutes: null, what: null, place: null }}
          from={pair.startedOn}
          today={until}
        />
        <Button>{t("pair.log_save")}</Button>
      </Form>
    </Ask>
  );
}

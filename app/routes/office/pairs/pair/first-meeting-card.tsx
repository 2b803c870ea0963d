import { useTranslation } from "react-i18next";
import type { PairScreen } from "#app/domain/pairs/pair-screen.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Ticks } from "../first-meeting/ticks-table.tsx";
import { FirstAnswerForm } from "./first-answer-form.tsx";
import { usePairHref } from "./pair-href.ts";

/** Arranging the first meeting, and how each of the two would like to go on after it: for the office. */
export function FirstMeetingCard({ screen }: { screen: PairScreen }) {
  const { t } = useTranslation("office_pairs");
  const { pair, first } = screen;
  const isOver = pair.endedOn !== null || pair.agreementOn !== null;
  const hasMet = pair.firstMeetingOn !== null || screen.isPlannedPast;
  if (isOver && first.answers.length === 0) return null;
  return (
    <Card title={t("first.title")} id="first-meeting">
      <div className="grid gap-4">
        {!hasMet && !isOver && <Arranging screen={screen} />}
        <Answers screen={screen} />
        {hasMet && !isOver && <FirstAnswerForm screen={screen} />}
      </div>
    </Card>
  );
}

function Arranging({ screen }: { screen: PairScreen }) {
  const { t } = useTranslation("office_pairs");
  const pairHref = usePairHref();
  const { pair, men, first } = screen;
  const offer = first.offer?.state === "open" ? first.offer : null;
  const named = (man: PairScreen["men"]["participant"]) => ({ id: man.id, name: man.firstName });
  return (
    <>
      {offer && (
        <Ticks
          offer={offer}
          screen={{
            participant: named(men.participant),
            supportPerson: named(men.supportPerson),
          }}
        />
      )}
      {!offer && <p>{t(pair.nextMeetingAt ? "first.is_fixed" : "first.not_offered")}</p>}
      <Actions>
        <LinkButton look="quiet" icon="calendar" href={pairHref("/first-meeting")}>
          {t(offer || pair.nextMeetingAt ? "first.open" : "first.offer")}
        </LinkButton>
      </Actions>
    </>
  );
}

function Answers({ screen }: { screen: PairScreen }) {
  const { t } = useTranslation("office_pairs");
  const language = officeLanguage(useLanguage());
  const { first, men, pair } = screen;
  const answers = first.answers.map((one) => ({
    ...one,
    name: [men.participant, men.supportPerson].find(({ id }) => id === one.personId)?.firstName,
  }));
  const wantsAnother = answers.some(({ answer }) => answer === "another");
  const bothGoOn = answers.length === 2 && answers.every(({ answer }) => answer === "go_on");
  return (
    <>
      {answers.length > 0 && <p className="text-soft">{t("first.answers_hint")}</p>}
      {answers.map(({ personId, name, answer, answeredOn, sentOn, words }) => (
        <div key={personId} className="grid gap-1">
          <p>
            <bdi className="font-semibold">{name}</bdi>:{" "}
            {answer && answeredOn
              ? t("first.said_on", {
                  what: t(`first.said.${answer}`),
                  day: formatDay(answeredOn, language),
                })
              : t("first.asked_on", { day: formatDay(sentOn, language) })}
          </p>
          {words && (
            <p dir="auto" className="whitespace-pre-line border-s-4 border-line ps-3">
              {words}
            </p>
          )}
        </div>
      ))}
      {bothGoOn && !pair.endedOn && !pair.agreementOn && (
        <Notice tone="good">
          <p>{t("first.both_go_on")}</p>
        </Notice>
      )}
      {wantsAnother && !pair.endedOn && <EndKindly />}
    </>
  );
}

function EndKindly() {
  const { t } = useTranslation("office_pairs");
  const pairHref = usePairHref();
  return (
    <Ask label={t("first.end")} title={t("first.end_title")} icon="flag">
      <Form action={pairHref("/another-suggestion")}>
        <p>{t("first.end_text")}</p>
        <Button look="careful">{t("first.end_confirm")}</Button>
      </Form>
    </Ask>
  );
}

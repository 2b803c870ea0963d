import { useTranslation } from "react-i18next";
import { clockOf, dayOf } from "#app/domain/day.ts";
import type { PairScreen } from "#app/domain/pairs/pair-screen.server.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Actions, Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "../../../answer-to.ts";
import { PlanFields } from "../../../me/pair/next-meeting/plan-fields.tsx";
import { usePairHref } from "./pair-href.ts";

/** When and where they meet next, and the forms to set it or take it back. */
export function NextMeetingCard({ screen }: { screen: PairScreen }) {
  const { t } = useTranslation("office_pairs");
  const language = officeLanguage(useLanguage());
  const { pair } = screen;
  const pairHref = usePairHref();
  if (pair.endedOn) return null;
  return (
    <Card title={t("pair.next")}>
      {pair.nextMeetingAt ? (
        <Facts
          items={[
            { term: t("pair.next_at"), value: formatInstant(pair.nextMeetingAt, language) },
            {
              term: t("pair.next_place"),
              value: pair.nextMeetingPlace && <bdi>{pair.nextMeetingPlace}</bdi>,
            },
          ]}
        />
      ) : (
        <p className="text-soft">{t("pair.next_none")}</p>
      )}
      <div className="mt-4">
        <Actions>
          <Plan screen={screen} />
          {pair.nextMeetingAt && (
            <Form action={pairHref("/next-meeting/removal")} className="">
              <Button look="quiet">{t("pair.plan_cancel")}</Button>
            </Form>
          )}
        </Actions>
      </div>
    </Card>
  );
}

function Plan({ screen: { pair, today } }: { screen: PairScreen }) {
  const { t } = useTranslation("office_pairs");
  const at = usePairHref()("/next-meeting");
  const answer = useAnswerTo(at);
  const { nextMeetingAt, nextMeetingPlace } = pair;
  return (
    <Ask
      label={t(nextMeetingAt ? "pair.plan_change" : "pair.plan")}
      title={t("pair.next")}
      icon="calendar"
      open={answer !== undefined}
    >
      <Form id="plan" action={at} answer={answer}>
        <PlanFields
          today={today}
          planned={
            nextMeetingAt && {
              day: dayOf(nextMeetingAt),
              clock: clockOf(nextMeetingAt),
              place: nextMeetingPlace,
            }
          }
        />
        <Button>{t("pair.plan_save")}</Button>
      </Form>
    </Ask>
  );
}

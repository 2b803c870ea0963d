import { useTranslation } from "react-i18next";
import type { PairScreen } from "#app/domain/pairs/pair-screen.server.ts";
import { Button } from "#app/ui/button.tsx";
import { DayField } from "#app/ui/day-field.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "../../../answer-to.ts";
import { usePairHref } from "./pair-href.ts";

/** The pair rests until a day on which the office asks again; or it goes on. */
export function PauseForm({ screen: { pair, today } }: { screen: PairScreen }) {
  const { t } = useTranslation("office_pairs");
  const at = usePairHref();
  const answer = useAnswerTo(at("/pause"));
  return (
    <>
      <Ask
        label={t(pair.pauseUntil ? "pause.again" : "pause.do")}
        title={t("pause.title")}
        icon="clock"
        open={answer !== undefined}
      >
        <Form id="pause" action={at("/pause")} answer={answer}>
          <p>{t("pause.text")}</p>
          <DayField name="until" label={t("pause.until")} min={today} />
          <Button>{t("pause.save")}</Button>
        </Form>
      </Ask>
      {pair.pauseUntil && (
        <Form id="resumption" action={at("/resumption")} className="contents">
          <Button look="quiet">{t("pause.over")}</Button>
        </Form>
      )}
    </>
  );
}

/** Until when they mean to go on. */
export function PlannedEndForm({ screen: { pair, today } }: { screen: PairScreen }) {
  const { t } = useTranslation("office_pairs");
  const at = usePairHref()("/planned-end");
  const answer = useAnswerTo(at);
  return (
    <Ask
      label={t("extend.do")}
      title={t("extend.title")}
      icon="calendar"
      open={answer !== undefined}
    >
      <Form id="planned-end" action={at} answer={answer}>
        <DayField
          name="plannedEndOn"
          label={t("extend.until")}
          min={today}
          defaultValue={pair.plannedEndOn ?? ""}
        />
        <Button>{t("extend.save")}</Button>
      </Form>
    </Ask>
  );
}

import { useTranslation } from "react-i18next";
import type { PairScreen } from "#app/domain/pairs/pair-screen.server.ts";
import { Button } from "#app/ui/button.tsx";
import { DayField } from "#app/ui/day-field.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "../../../answer-to.ts";
import { usePairHref } from "./pair-href.ts";

/** The day of the shared agreement, and until when the pair is planned. */
export function AgreementForm({ screen: { pair, today } }: { screen: PairScreen }) {
  const { t } = useTranslation("office_pairs");
  const at = usePairHref()("/agreement");
  const answer = useAnswerTo(at);
  return (
    <Ask
      label={t(pair.agreementOn ? "pair.agreement_change" : "pair.agreement_do")}
      title={t("pair.agreement_title")}
      icon="handshake"
      open={answer !== undefined}
    >
      <Form id="agreement" action={at} answer={answer}>
        <DayField
          name="on"
          label={t("pair.agreement_on")}
          min={pair.startedOn}
          max={today}
          defaultValue={pair.agreementOn ?? today}
        />
        <DayField
          name="plannedEndOn"
          label={t("pair.agreement_end")}
          optional
          min={pair.startedOn}
          defaultValue={pair.plannedEndOn ?? ""}
        />
        <Button>{t("pair.agreement_save")}</Button>
      </Form>
    </Ask>
  );
}

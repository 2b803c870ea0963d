import { useTranslation } from "react-i18next";
import { END_REASONS } from "#app/domain/pairs/pair.ts";
import type { PairScreen } from "#app/domain/pairs/pair-screen.server.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { DayField } from "#app/ui/day-field.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "../../../answer-to.ts";
import { ContactFields } from "./contact-fields.tsx";
import { usePairHref } from "./pair-href.ts";

/** Ending is thanking: a talk with each, what they agree on for afterwards, and both get a letter. */
export function EndingForm({ screen: { pair, men, closingTalks, today } }: { screen: PairScreen }) {
  const { t } = useTranslation("office_pairs");
  const at = usePairHref()("/ending");
  const answer = useAnswerTo(at);
  const talk = (name: string, man: PairScreen["men"]["participant"]) => (
    <DayField
      name={name}
      label={t("closing.talk_with", { name: man.name })}
      optional
      min={pair.startedOn}
      max={today}
      defaultValue={closingTalks.find(({ personId }) => personId === man.id)?.heldOn ?? ""}
    />
  );
  return (
    <Ask label={t("pair.end")} title={t("pair.end_title")} icon="flag" open={answer !== undefined}>
      <Form id="ending" action={at} answer={answer}>
        <p>{t("pair.end_text")}</p>
        <DayField
          name="on"
          label={t("pair.end_on")}
          min={pair.startedOn}
          max={today}
          defaultValue={today}
        />
        <RadioGroup
          name="reason"
          label={t("pair.end_reason")}
          choices={END_REASONS.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))}
        />
        {talk("participantTalkOn", men.participant)}
        {talk("supportPersonTalkOn", men.supportPerson)}
        <ContactFields agreed={pair} optional />
        <Button look="careful">{t("pair.end_confirm")}</Button>
      </Form>
    </Ask>
  );
}

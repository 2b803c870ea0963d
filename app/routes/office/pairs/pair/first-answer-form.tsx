import { useTranslation } from "react-i18next";
import { WORDS_MOST } from "#app/domain/pairs/check-in.ts";
import { FIRST_ANSWERS } from "#app/domain/pairs/first-answer.ts";
import type { PairScreen } from "#app/domain/pairs/pair-screen.server.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "../../../answer-to.ts";
import { usePairHref } from "./pair-href.ts";

/** What one of the two has said to the coordinator, instead of by the link. */
export function FirstAnswerForm({ screen: { men } }: { screen: PairScreen }) {
  const { t } = useTranslation("office_pairs");
  const at = usePairHref()("/first-answers");
  const answer = useAnswerTo(at);
  return (
    <details open={answer !== undefined}>
      <summary className="py-3 font-semibold">{t("first.answer_on_behalf")}</summary>
      <Form id="first-answer" action={at} answer={answer}>
        <RadioGroup
          name="side"
          label={t("first.who")}
          choices={[
            { value: "participant", label: men.participant.name },
            { value: "support_person", label: men.supportPerson.name },
          ]}
        />
        <RadioGroup
          name="answer"
          label={t("first.what")}
          choices={FIRST_ANSWERS.map((code) => ({ value: code, label: t(`first.said.${code}`) }))}
        />
        <TextArea
          name="words"
          label={t("first.words")}
          hint={t("pair.note_hint")}
          optional
          rows={2}
          maxLength={WORDS_MOST}
        />
        <Button look="quiet">{t("first.write_down")}</Button>
      </Form>
    </details>
  );
}

import { useTranslation } from "react-i18next";
import type { PairScreen } from "#app/domain/pairs/pair-screen.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Select, TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "../../../answer-to.ts";
import { usePairHref } from "./pair-href.ts";

/** Who looks after the pair, and who while that one is away. */
export function HandOverForm({ screen: { pair, coordinators } }: { screen: PairScreen }) {
  const { t } = useTranslation("office_pairs");
  const at = usePairHref()("/hand-over");
  const answer = useAnswerTo(at);
  const options = coordinators.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Ask
      label={t("pair.hand_over")}
      title={t("pair.hand_over_title")}
      icon="person"
      open={answer !== undefined}
    >
      <Form id="hand-over" action={at} answer={answer}>
        <Select
          name="coordinatorId"
          label={t("pair.coordinator")}
          empty={t("pair.nobody")}
          options={options}
          defaultValue={pair.coordinatorId ?? ""}
        />
        <Select
          name="substituteId"
          label={t("pair.substitute")}
          empty={t("pair.nobody")}
          options={options}
          defaultValue={pair.substituteId ?? ""}
        />
        <TextArea
          name="note"
          label={t("pair.hand_over_note")}
          hint={t("pair.note_hint")}
          optional
          rows={3}
          maxLength={2000}
        />
        <Button>{t("pair.hand_over_save")}</Button>
      </Form>
    </Ask>
  );
}

import { useTranslation } from "react-i18next";
import type { PairScreen } from "#app/domain/pairs/pair-screen.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DayField } from "#app/ui/day-field.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "../../../answer-to.ts";
import { NoteKinds } from "../../note-kinds.tsx";
import { usePairHref } from "./pair-href.ts";

/** A talk with one of them, or how it goes. Written for both men as readers. */
export function NoteCard({ screen: { today } }: { screen: PairScreen }) {
  const { t } = useTranslation("office_pairs");
  const at = usePairHref()("/notes");
  return (
    <Card title={t("pair.notes")} id="notes">
      <Form id="note" action={at} answer={useAnswerTo(at)}>
        <NoteKinds />
        <TextArea
          name="text"
          label={t("pair.note_text")}
          hint={t("pair.note_hint")}
          maxLength={2000}
        />
        <DayField name="on" label={t("pair.note_on")} defaultValue={today} max={today} />
        <Button look="quiet" icon="plus">
          {t("pair.note_add")}
        </Button>
      </Form>
    </Card>
  );
}

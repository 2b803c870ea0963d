import { useTranslation } from "react-i18next";
import type { Row } from "#app/domain/today/rows.ts";
import { SNOOZE_REASONS } from "#app/domain/today/snooze.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { DayField } from "#app/ui/day-field.tsx";
import { Select, TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "../../answer-to.ts";
import { NoteKinds } from "../note-kinds.tsx";
import type { TodayPage } from "./route.tsx";
import { useRowHref } from "./row-href.ts";

/** What can be done right here: note a call, put it off until a day, hand it to a colleague. */
export function RowForms({ row, page }: { row: Row; page: TodayPage }) {
  return (
    <div className="grid items-start gap-8 lg:grid-cols-3">
      {(row.personId || row.about.kind === "pair") && <Note row={row} page={page} />}
      <Later row={row} page={page} />
      {row.personId && <HandOver row={row} page={page} />}
    </div>
  );
}

function Note({ row, page }: { row: Row; page: TodayPage }) {
  const { t } = useTranslation("office_today");
  const at = useRowHref(row, page)("notes");
  return (
    <Form id="note" action={at.href} answer={useAnswerTo(at.path)}>
      <h4 className="font-semibold">{t("note")}</h4>
      <NoteKinds />
      <TextArea
        name="text"
        label={t("note_text")}
        hint={t("note_hint")}
        rows={2}
        maxLength={2000}
      />
      <DayField name="on" label={t("note_on")} defaultValue={page.today} max={page.today} />
      <Button look="quiet" icon="plus">
        {t("note_add")}
      </Button>
    </Form>
  );
}

function Later({ row, page }: { row: Row; page: TodayPage }) {
  const { t } = useTranslation("office_today");
  const at = useRowHref(row, page)("snooze");
  return (
    <Form id="snooze" action={at.href} answer={useAnswerTo(at.path)}>
      <h4 className="font-semibold">{t("put_off")}</h4>
      <DayField name="until" label={t("until")} hint={t("until_hint")} />
      <RadioGroup
        name="reason"
        label={t("reason")}
        choices={SNOOZE_REASONS.map((code) => ({ value: code, label: t(`reasons.${code}`) }))}
      />
      <Button look="quiet" icon="clock">
        {t("put_off_do")}
      </Button>
    </Form>
  );
}

function HandOver({ row, page }: { row: Row; page: TodayPage }) {
  const { t } = useTranslation("office_today");
  const at = useRowHref(row, page)("hand-over");
  return (
    <Form id="hand-over" action={at.href} answer={useAnswerTo(at.path)}>
      <h4 className="font-semibold">{t("hand_over")}</h4>
      <Select
        name="to"
        label={t("to")}
        empty={t("choose")}
        options={page.coordinators.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextArea
        name="note"
        label={t("hand_over_note")}
        hint={t("note_hint")}
        optional
        rows={2}
        maxLength={2000}
      />
      <Button look="quiet" icon="people">
        {t("hand_over_do")}
      </Button>
    </Form>
  );
}

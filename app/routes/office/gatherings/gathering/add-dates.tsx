import { useTranslation } from "react-i18next";
import { MAX_DATES, REPEATS } from "#app/domain/gatherings/gathering.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { Button } from "#app/ui/button.tsx";
import { DayField, TimeField } from "#app/ui/day-field.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

/** One date, or a run: how it repeats, until when or how often, and the days on which there is none. */
export function AddDates({ gatheringId }: { gatheringId: string }) {
  const { t } = useTranslation("office_gatherings");
  const action = useHref()(`/office/gatherings/${gatheringId}/dates`);
  return (
    <Form action={action} answer={useAnswerTo(action)}>
      <DayField name="day" label={t("add.day")} required />
      <div className="flex flex-wrap gap-4">
        <TimeField name="starts" label={t("add.starts")} required />
        <TimeField name="ends" label={t("add.ends")} required />
      </div>
      <Select
        name="repeat"
        label={t("add.repeat")}
        options={REPEATS.map((repeat) => ({ value: repeat, label: t(`add.repeats.${repeat}`) }))}
      />
      <TextField
        name="times"
        type="number"
        min={1}
        max={MAX_DATES}
        label={t("add.times")}
        hint={t("add.times_hint")}
        optional
      />
      <DayField name="until" label={t("add.until")} optional />
      <TextField
        name="except"
        label={t("add.except")}
        hint={t("add.except_hint")}
        optional
        autoComplete="off"
        maxLength={400}
      />
      <Button icon="plus">{t("add.add")}</Button>
    </Form>
  );
}

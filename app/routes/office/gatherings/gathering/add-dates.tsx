import { useTranslation } from "react-i18next";
import { MAX_WEEKS } from "#app/domain/gatherings/gathering.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { Button } from "#app/ui/button.tsx";
import { DayField, TimeField } from "#app/ui/day-field.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

/** One date, or the same time every week for so many weeks. */
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
      <TextField
        name="times"
        type="number"
        min={1}
        max={MAX_WEEKS}
        label={t("add.times")}
        hint={t("add.times_hint")}
        defaultValue="1"
      />
      <Button icon="plus">{t("add.add")}</Button>
    </Form>
  );
}

import { useTranslation } from "react-i18next";
import type { Day } from "#app/domain/day.ts";
import { DayField, TimeField } from "#app/ui/day-field.tsx";
import { TextField } from "#app/ui/field.tsx";

const USUAL_CLOCK = "17:00";

/** Day, time and place of the next meeting: the same fields for both men and for the office. */
export function PlanFields({
  today,
  planned,
}: {
  today: Day;
  planned: { day: Day; clock: string; place: string | null } | null;
}) {
  const { t } = useTranslation("pairs");
  return (
    <>
      <DayField name="day" label={t("plan.day")} min={today} defaultValue={planned?.day} />
      <TimeField
        name="clock"
        label={t("plan.clock")}
        defaultValue={planned?.clock ?? USUAL_CLOCK}
      />
      <TextField
        name="place"
        label={t("plan.place")}
        hint={t("plan.place_hint")}
        optional
        maxLength={80}
        defaultValue={planned?.place ?? ""}
      />
    </>
  );
}

import { useTranslation } from "react-i18next";
import { addDays, type Day } from "#app/domain/day.ts";
import type { ManInPlan } from "#app/domain/matching/men-in-plan.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { DayField } from "#app/ui/day-field.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "../../answer-to.ts";
import { isolated } from "./man-in-plan.tsx";
import { usePlanHref } from "./plan-href.ts";

/** So long unless the coordinator says otherwise. */
const USUAL_DAYS = 14;

/** Leaves a man out of the plan until a day. */
export function SetAside({
  man,
  today,
  named = false,
}: {
  man: ManInPlan;
  today: string;
  /** Where two such buttons stand beside each other. */
  named?: boolean;
}) {
  const { t } = useTranslation("office_matching");
  const href = useHref();
  const action = href("/office/matching/set-asides");
  const posted = useAnswerTo(action);
  const answer = posted?.values.personId === man.id ? posted : undefined;
  return (
    <Ask
      label={named ? t("plan.set_aside_named", { name: isolated(man.name) }) : t("plan.set_aside")}
      title={t("plan.set_aside_title", { name: isolated(man.name) })}
      open={answer !== undefined}
    >
      <Form
        action={usePlanHref()("/set-asides")}
        answer={answer}
        id={`aside-${man.role}-${man.id}`}
      >
        <p>{t("plan.set_aside_text")}</p>
        <input type="hidden" name="personId" value={man.id} />
        <DayField
          name="untilOn"
          label={t("plan.until")}
          defaultValue={addDays(today as Day, USUAL_DAYS)}
          min={today}
        />
        <Button>{t("plan.set_aside")}</Button>
      </Form>
    </Ask>
  );
}

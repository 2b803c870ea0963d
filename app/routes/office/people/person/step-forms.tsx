import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Day } from "#app/domain/day.ts";
import { isClosed, leadsOn, type Stage, stepsFrom } from "#app/domain/people/stages.ts";
import { Button } from "#app/ui/button.tsx";
import { DayField } from "#app/ui/day-field.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "./answer.ts";
import { usePersonHref } from "./person-href.ts";
import type { Role } from "./person-screen.ts";

/** The usual next step first, steps back beside it; a break and the end ask once more. */
export function StepForms({ role, today }: { role: Role; today: Day }) {
  const { t } = useTranslation(["office_people", "words"]);
  const steps = stepsFrom(role.kind, role.stage);
  const plain = steps.filter((stage) => stage !== "on_a_break" && !isClosed(stage));
  const closing = steps.find(isClosed);
  const words = (stage: Stage) =>
    t("role.step_to", { stage: t(`words:stages.${role.kind}.${stage}`) });
  return (
    <div className="grid gap-4">
      {plain.length > 0 && (
        <StepForm id={`step-${role.id}`} role={role} today={today}>
          <div className="actions w-full">
            {plain.map((stage, position) => (
              <Button
                key={stage}
                name="to"
                value={stage}
                {...(position === 0 && leadsOn(role.kind, role.stage, stage)
                  ? { icon: "check" as const }
                  : { look: "quiet" as const })}
              >
                {words(stage)}
              </Button>
            ))}
          </div>
        </StepForm>
      )}
      <div className="actions">
        {steps.includes("on_a_break") && (
          <Ask label={t("role.break")} title={t("role.break_title")} icon="pause">
            <StepForm id={`break-${role.id}`} role={role} today={today} to="on_a_break">
              <DayField
                name="breakUntil"
                label={t("role.break_ends")}
                hint={t("role.break_hint")}
                optional
                min={today}
              />
              <Button>{t("role.to_break")}</Button>
            </StepForm>
          </Ask>
        )}
        {closing && (
          <Ask label={t("role.close")} title={t("role.close_title")}>
            <StepForm id={`end-${role.id}`} role={role} today={today} to={closing}>
              <Button look="careful">{words(closing)}</Button>
            </StepForm>
          </Ask>
        )}
      </div>
    </div>
  );
}

function StepForm({
  id,
  role,
  today,
  to,
  children,
}: {
  id: string;
  role: Role;
  today: Day;
  /** The step, where the button does not say it. */
  to?: Stage;
  children: ReactNode;
}) {
  const { t } = useTranslation("office_people");
  const answer = useAnswerTo("steps");
  const isMine = answer?.values.roleId === role.id && (to ? answer.values.to === to : true);
  return (
    <Form id={id} action={usePersonHref()("/steps")} answer={isMine ? answer : undefined}>
      <input type="hidden" name="roleId" value={role.id} />
      {to && <input type="hidden" name="to" value={to} />}
      <DayField name="on" label={t("role.on")} defaultValue={today} max={today} />
      {children}
    </Form>
  );
}

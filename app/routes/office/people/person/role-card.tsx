import { useTranslation } from "react-i18next";
import { daysBetween } from "#app/domain/day.ts";
import { isClosed, stepsFrom } from "#app/domain/people/stages.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DayField } from "#app/ui/day-field.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Select } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "./answer.ts";
import { CoordinatorForm } from "./coordinator-form.tsx";
import { usePersonHref } from "./person-href.ts";
import type { PersonScreen, Role } from "./person-screen.ts";
import { StepForms } from "./step-forms.tsx";

/** One role: where he stands since when, who looks after him, and the steps that can be taken. */
export function RoleCard({ role, screen }: { role: Role; screen: PersonScreen }) {
  const { t } = useTranslation(["office_people", "words"]);
  const language = officeLanguage(useLanguage());
  const count = Math.max(0, daysBetween(role.stageOn, screen.today));
  const since = { day: formatDay(role.stageOn, language, { year: true }), count };
  return (
    <Card
      title={<span className="capital">{t(`words:roles.${role.kind}`)}</span>}
      aside={
        <Badge tone={role.stage === "paired" ? "good" : "calm"}>
          {t(`words:stages.${role.kind}.${role.stage}`)}
        </Badge>
      }
    >
      <div className="grid gap-6">
        <Facts
          items={[
            { term: t("role.stage"), value: t("role.since", since) },
            {
              term: t("role.break"),
              value:
                role.breakUntil &&
                t("role.break_until", { day: formatDay(role.breakUntil, language) }),
            },
            {
              term: t("role.capacity"),
              value: role.kind === "support_person" ? role.capacity : null,
            },
          ]}
        />
        {role.stage === "paired" && <p className="text-soft">{t("role.paired")}</p>}
        {stepsFrom(role.kind, role.stage).length > 0 && (
          <StepForms role={role} today={screen.today} />
        )}
        {!isClosed(role.stage) && (
          <CoordinatorForm role={role} coordinators={screen.coordinators} />
        )}
        <History role={role} signatures={screen.signatures} />
      </div>
    </Card>
  );
}

/** Every step, and between them what a support person has signed. */
function History({ role, signatures }: { role: Role } & Pick<PersonScreen, "signatures">) {
  const { t } = useTranslation(["office_people", "office_certificate", "words"]);
  const language = officeLanguage(useLanguage());
  const lines = role.steps.map(({ stage, takenOn, takenBy }) => ({
    on: takenOn,
    what: t(`words:stages.${role.kind}.${stage}`),
    by: takenBy,
  }));
  for (const { version, signedOn, notedBy } of role.kind === "support_person" ? signatures : []) {
    const what = t(`office_certificate:history.${notedBy ? "on_paper" : "here"}`, { version });
    const later = lines.findIndex(({ on }) => on > signedOn);
    lines.splice(later < 0 ? lines.length : later, 0, { on: signedOn, what, by: notedBy });
  }
  return (
    <details className="disclosure">
      <summary>{t("role.history")}</summary>
      <ol className="grid gap-2 pt-2">
        {lines.map(({ on, what, by }, position) => (
          <li key={position}>
            <span className="capital font-semibold">{what}</span>
            <span className="block text-soft">
              {formatDay(on, language, { year: true })}, <bdi>{by ?? t("role.by_himself")}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The other role: a participant becomes a support person, or a support person needs company himself. */
export function AddRoleCard({ screen: { person, roles, today } }: { screen: PersonScreen }) {
  const { t } = useTranslation(["office_people", "words"]);
  const href = useHref();
  const answer = useAnswerTo("roles");
  const has = roles.filter((role) => !isClosed(role.stage)).map((role) => role.kind);
  const kinds = (["participant", "support_person"] as const).filter((kind) => !has.includes(kind));
  if (kinds.length === 0) return null;
  return (
    <Ask label={t("role.add")} title={t("role.add")} icon="plus" open={answer !== undefined}>
      <Form id="role" action={usePersonHref()("/roles")} answer={answer}>
        <Select
          name="kind"
          label={t("role.add_kind")}
          options={kinds.map((kind) => ({ value: kind, label: t(`words:roles.${kind}`) }))}
        />
        <DayField name="on" label={t("role.on")} defaultValue={today} max={today} />
        <Button>{t("role.add_do")}</Button>
      </Form>
    </Ask>
  );
}

import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "./answer.ts";
import { usePersonHref } from "./person-href.ts";
import type { PersonScreen, Role } from "./person-screen.ts";

/** Who looks after him in this role. */
export function CoordinatorForm({
  role,
  coordinators,
}: {
  role: Role;
  coordinators: PersonScreen["coordinators"];
}) {
  const { t } = useTranslation("office_people");
  const answer = useAnswerTo("coordinator");
  const isMine = answer?.values.roleId === role.id;
  return (
    <Form
      id={`coordinator-${role.id}`}
      action={usePersonHref()("/coordinator")}
      answer={isMine ? answer : undefined}
      className="flex flex-wrap items-end gap-3"
    >
      <input type="hidden" name="roleId" value={role.id} />
      <div className="min-w-0 flex-[1_1_12rem]">
        <Select
          name="coordinatorId"
          label={t("role.coordinator")}
          empty={t("role.nobody")}
          options={coordinators.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={role.coordinatorId ?? ""}
        />
      </div>
      <Button look="quiet">{t("role.assign")}</Button>
    </Form>
  );
}

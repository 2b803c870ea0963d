import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Select } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

type Hosts = { hostId: string | null; choices: { id: string; name: string }[] };

/** Who runs the door besides the office: a coordinator or a support person. */
export function HostCard({ gatheringId, hosts }: { gatheringId: string; hosts: Hosts }) {
  const { t } = useTranslation("office_door");
  const action = useHref()(`/office/gatherings/${gatheringId}/host`);
  return (
    <Card title={t("host.title")}>
      <Form action={action} answer={useAnswerTo(action)} id="host">
        <Select
          name="hostId"
          label={t("host.label")}
          hint={t("host.hint")}
          empty={t("host.nobody")}
          options={hosts.choices.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={hosts.hostId ?? ""}
        />
        <Button look="quiet">{t("host.save")}</Button>
      </Form>
    </Card>
  );
}

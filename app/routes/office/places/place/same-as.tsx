import { useTranslation } from "react-i18next";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { Button } from "#app/ui/button.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { type Option, Select } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

/** One place written down twice becomes one. */
export function SameAs({ here, others }: { here: string; others: Option[] }) {
  const { t } = useTranslation("office_reach");
  const action = `${here}/merging`;
  const answer = useAnswerTo(action);
  return (
    <Ask label={t("places.merge")} title={t("places.merge_title")} icon="copy" open={!!answer}>
      <p>{t("places.merge_text")}</p>
      <Form action={action} answer={answer} id="merging">
        <Select
          name="into"
          label={t("places.merge_into")}
          empty={t("places.choose")}
          options={others}
          required
        />
        <Button look="careful">{t("places.merge_yes")}</Button>
      </Form>
    </Ask>
  );
}

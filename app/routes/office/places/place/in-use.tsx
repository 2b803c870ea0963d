import { useTranslation } from "react-i18next";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { Button } from "#app/ui/button.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";

/** Out of use, and into use again. */
export function InUse({ here, retiredAt }: { here: string; retiredAt: string | null }) {
  const { t } = useTranslation("office_places");
  const toRetirement = useAnswerTo(`${here}/retirement`);
  const toReopening = useAnswerTo(`${here}/reopening`);
  if (retiredAt) {
    return (
      <Form action={`${here}/reopening`} answer={toReopening}>
        <Button look="quiet">{t("reopen")}</Button>
      </Form>
    );
  }
  return (
    <Ask label={t("retire")} title={t("retire_title")} open={!!toRetirement}>
      <p>{t("retire_text")}</p>
      <Form action={`${here}/retirement`} answer={toRetirement}>
        <Button look="careful">{t("retire_yes")}</Button>
      </Form>
    </Ask>
  );
}

import { useTranslation } from "react-i18next";
import type { Answer } from "#app/http/answering.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

/** One question that matters; where and how to answer are optional. */
export function AskForFeedback({ answer }: { answer: Answer | undefined }) {
  const { t } = useTranslation("accessibility");
  return (
    <Form answer={answer} action="#feedback">
      <TextArea name="text" label={t("feedback.text")} />
      <TextField name="page" label={t("feedback.page")} hint={t("feedback.page_hint")} optional />
      <TextField
        name="contact"
        label={t("feedback.contact")}
        hint={t("feedback.contact_hint")}
        optional
        autoComplete="email"
      />
      <Button icon="chat">{t("feedback.send")}</Button>
    </Form>
  );
}

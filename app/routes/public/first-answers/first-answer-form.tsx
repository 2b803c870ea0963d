import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { WORDS_MOST } from "#app/domain/pairs/check-in.ts";
import { FIRST_ANSWERS } from "#app/domain/pairs/first-answer.ts";
import type { Answer } from "#app/http/answering.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import type { FirstAnswerPage } from "./route.tsx";

/** Go on, or another suggestion: each as good as the other. Words are for the office. */
export function FirstAnswerForm({
  said,
  refused,
}: {
  said: FirstAnswerPage["said"];
  refused: Answer | undefined;
}) {
  const { t } = useTranslation(["first_meeting", "check_in"]);
  const action = useHref()(`/first-answers/${useParams().token}/answers`);
  return (
    <Form action={action} answer={refused}>
      <RadioGroup
        name="answer"
        label={t("answer.which")}
        defaultValue={said?.answer ?? null}
        choices={FIRST_ANSWERS.map((code) => ({
          value: code,
          label: t(`answer.${code}`),
          hint: code === "another" && t("answer.another_hint"),
        }))}
      />
      <TextArea
        name="words"
        label={t("check_in:words")}
        hint={t("check_in:words_hint")}
        optional
        rows={3}
        maxLength={WORDS_MOST}
        defaultValue={said?.words ?? ""}
      />
      <Button icon="check">{t("check_in:send")}</Button>
    </Form>
  );
}

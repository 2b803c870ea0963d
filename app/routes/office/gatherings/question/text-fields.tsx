import { useTranslation } from "react-i18next";
import { TextField } from "#app/ui/field.tsx";

/** A question and its reason in one language. */
export function QuestionTextFields({
  known,
  lang,
  dir = "auto",
}: {
  known?: { question: string; why: string } | undefined;
  lang?: string;
  dir?: string;
}) {
  const { t } = useTranslation("office_asks");
  return (
    <>
      <TextField
        name="question"
        label={t("questions.question")}
        maxLength={160}
        defaultValue={known?.question}
        required
        {...{ lang, dir }}
      />
      <TextField
        name="why"
        label={t("questions.why")}
        hint={t("questions.why_hint")}
        maxLength={240}
        defaultValue={known?.why}
        required
        {...{ lang, dir }}
      />
    </>
  );
}

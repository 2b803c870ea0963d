import { useTranslation } from "react-i18next";
import { ANSWER_LONGEST, type AskedQuestion, fieldOf } from "#app/domain/gatherings/question.ts";
import { inLanguage } from "#app/i18n/language-context.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { TextField } from "#app/ui/field.tsx";

/**
 * What the coordinator asks, each with the reason, in its own language; he may leave any open. Who will
 * read it, and until when, stands below.
 */
export function QuestionFields({ questions }: { questions: AskedQuestion[] }) {
  const { t } = useTranslation("questions");
  if (questions.length === 0) return null;
  return (
    <>
      <Fields questions={questions} />
      <p className="text-soft">{t("who")}</p>
    </>
  );
}

function Fields({ questions }: { questions: AskedQuestion[] }) {
  const { t } = useTranslation("questions");
  return questions.map(({ id, kind, question, why, textLanguage }) => {
    const words = {
      name: fieldOf(id),
      label: <span {...inLanguage(textLanguage)}>{question}</span>,
      hint: (
        <span className="block">
          {t("why")} <span {...inLanguage(textLanguage)}>{why}</span>
        </span>
      ),
      optional: true,
    };
    if (kind === "yes_no") {
      const choices = (["yes", "no"] as const).map((value) => ({ value, label: t(value) }));
      return <RadioGroup key={id} {...words} choices={choices} sideBySide />;
    }
    return kind === "number" ? (
      <TextField key={id} {...words} inputMode="numeric" maxLength={4} />
    ) : (
      <TextField key={id} {...words} maxLength={ANSWER_LONGEST} />
    );
  });
}

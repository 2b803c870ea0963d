import { useTranslation } from "react-i18next";
import { bestText, CONTENT_LANGUAGES } from "#app/domain/gatherings/gathering.ts";
import { QUESTION_KINDS, QUESTIONS_MOST } from "#app/domain/gatherings/question.ts";
import type { QuestionOfOffice } from "#app/domain/gatherings/question-screens.server.ts";
import { inLanguage, officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Select } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { QuestionTextFields } from "../question/text-fields.tsx";
import { WrittenLanguages } from "./written-languages.tsx";

/** What is asked of whoever signs up: at most three, each with its reason. */
export function QuestionsCard({
  gathering: { id, questions },
}: {
  gathering: { id: string; questions: QuestionOfOffice[] };
}) {
  const { t } = useTranslation("office_asks");
  const here = useHref()(`/office/gatherings/${id}/questions`);
  const language = officeLanguage(useLanguage());
  const answer = useAnswerTo(here);
  return (
    <Card title={t("questions.title")}>
      <p className="text-soft">{t("questions.hint")}</p>
      <ol className="grid divide-y divide-line">
        {questions.map((question) => (
          <Question key={question.id} question={question} path={`${here}/${question.id}`} />
        ))}
      </ol>
      {questions.length < QUESTIONS_MOST && (
        <Ask label={t("questions.add")} title={t("questions.add")} icon="plus" open={!!answer}>
          <Form action={here} answer={answer}>
            <Select
              name="language"
              label={t("questions.language")}
              defaultValue={language}
              options={CONTENT_LANGUAGES.map((code) => ({
                value: code,
                label: languageName(code, language),
              }))}
            />
            <QuestionTextFields />
            <Select
              name="kind"
              label={t("questions.kind")}
              options={QUESTION_KINDS.map((kind) => ({
                value: kind,
                label: t(`questions.kinds.${kind}`),
              }))}
            />
            <Button>{t("questions.add")}</Button>
          </Form>
        </Ask>
      )}
    </Card>
  );
}

function Question({
  question: { texts, kind },
  path,
}: {
  question: QuestionOfOffice;
  path: string;
}) {
  const { t } = useTranslation("office_asks");
  const language = officeLanguage(useLanguage());
  const text = bestText(texts, language);
  return (
    <li className="grid gap-2 py-3">
      <p className="font-semibold" {...inLanguage(text?.language ?? language)}>
        {text?.question}
      </p>
      <p className="text-soft">
        {t(`questions.kinds.${kind}`)} ·{" "}
        <span {...inLanguage(text?.language ?? language)}>{text?.why}</span>
      </p>
      <details>
        <summary className="py-2.5">
          {t("questions.languages", { count: texts.length, of: CONTENT_LANGUAGES.length })}
        </summary>
        <WrittenLanguages texts={texts} path={`${path}/texts`} />
      </details>
      <Ask label={t("questions.remove")} title={t("questions.remove_title")}>
        <p>{t("questions.remove_text")}</p>
        <Form action={`${path}/removal`}>
          <Button look="careful">{t("questions.remove_yes")}</Button>
        </Form>
      </Ask>
    </li>
  );
}

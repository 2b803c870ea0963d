import { useTranslation } from "react-i18next";
import type { ShownMan } from "#app/domain/matching/shown-men.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Actions, Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useAnswerTo } from "../../answer-to.ts";
import { TheOther, Why } from "./suggestion.tsx";

/** A man whom the plan gives to the reader: who he is, why they two, and his wish. Nobody is asked yet. */
export function ShownManCard({ shown }: { shown: ShownMan }) {
  const { t } = useTranslation("pairs");
  const href = useHref();
  const here = `/me/suggestions/${shown.id}`;
  return (
    <section className="grid gap-6">
      {shown.answer === "meet" && <Notice tone="good">{t("shown.wished")}</Notice>}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <TheOther other={shown.other} />
        <Why {...shown} />
      </div>
      <Card>
        <p className="mb-5 max-w-prose text-soft">{t("shown.privacy")}</p>
        <Actions>
          {shown.answer !== "meet" && (
            <Form action={href(`${here}/wishes`)} className="">
              <Button icon="heart">{t("shown.wish")}</Button>
            </Form>
          )}
          <NotNow shown={shown} action={href(`${here}/not-now`)} />
        </Actions>
      </Card>
    </section>
  );
}

function NotNow({ shown, action }: { shown: ShownMan; action: string }) {
  const { t } = useTranslation("pairs");
  const answer = useAnswerTo(action);
  return (
    <Ask label={t("shown.not_now")} title={t("shown.not_now_title")} open={answer !== undefined}>
      <Form action={action} answer={answer} id={`not-now-${shown.id}`}>
        <p>{t("shown.not_now_text")}</p>
        <TextArea
          name="words"
          label={t("shown.words")}
          hint={t("shown.words_hint")}
          optional
          rows={2}
          maxLength={300}
        />
        <Button look="quiet">{t("shown.not_now_confirm")}</Button>
      </Form>
    </Ask>
  );
}

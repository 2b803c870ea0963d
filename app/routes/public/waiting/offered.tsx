import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "../../answer-to.ts";

/** A place is held for him: yes or no, one tap each. */
export function Offered() {
  const { t } = useTranslation("events");
  const his = useHref()(`/waiting/${useParams().token}`);
  const toComing = useAnswerTo(`${his}/coming`);
  const toLeaving = useAnswerTo(`${his}/leaving`);
  return (
    <div className="actions">
      <Form action={`${his}/coming`} answer={toComing}>
        <Button icon="check">{t("sign_up.send")}</Button>
      </Form>
      <Form action={`${his}/leaving`} answer={toLeaving}>
        <Button look="quiet">{t("mine.cancel")}</Button>
      </Form>
    </div>
  );
}

import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "../../answer-to.ts";

/** Places are held for him, on one date or many: yes or no to all of them, one tap each. */
export function PlacesHeld() {
  const { t } = useTranslation("events");
  const his = useHref()(`/series/${useParams().token}`);
  const toComing = useAnswerTo(`${his}/coming`);
  const toDeclining = useAnswerTo(`${his}/declining`);
  return (
    <div className="actions">
      <Form action={`${his}/coming`} answer={toComing}>
        <Button icon="check">{t("sign_up.send")}</Button>
      </Form>
      <Form action={`${his}/declining`} answer={toDeclining}>
        <Button look="quiet">{t("mine.cancel")}</Button>
      </Form>
    </div>
  );
}

import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "../../answer-to.ts";

/** He has left the series, or the queue of some of its dates: one tap, and he comes or waits again. */
export function Return({ isOff }: { isOff: boolean }) {
  const { t } = useTranslation("events");
  const action = useHref()(`/series/${useParams().token}/return`);
  return (
    <Form action={action} answer={useAnswerTo(action)}>
      {isOff && <p className="max-w-prose">{t("series.queue_text")}</p>}
      <Button look="quiet">{t(isOff ? "mine.renew" : "queue.again")}</Button>
    </Form>
  );
}

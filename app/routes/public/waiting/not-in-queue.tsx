import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { WaitingFacts } from "#app/domain/gatherings/queue-screens.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "../../answer-to.ts";

/** He left the queue or did not answer: one tap and he is in it again, or comes when there is room. */
export function NotInQueue({ waiting }: { waiting: WaitingFacts }) {
  const { t } = useTranslation("events");
  const again = useHref()(`/waiting/${useParams().token}/return`);
  return (
    <Form action={again} answer={useAnswerTo(again)}>
      <Button look="quiet">{t(waiting.standing === "open" ? "mine.renew" : "queue.again")}</Button>
    </Form>
  );
}

import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { SignUpFacts } from "#app/domain/gatherings/my-sign-ups.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "../../answer-to.ts";
import { EventNotice } from "../events/event/event-notice.tsx";

/** He has cancelled: one tap and he comes after all, or waits for a place when it is full by now. */
export function NotComing({ signUp }: { signUp: SignUpFacts }) {
  const { t } = useTranslation("events");
  const mine = useHref()(`/sign-ups/${useParams().token}`);
  const renewal = `${mine}/renewal`;
  const answer = useAnswerTo(renewal);
  const toQueue = useAnswerTo(`${mine}/waiting`);
  if (signUp.standing === "full" && signUp.queueMoves) {
    return (
      <>
        <EventNotice event={signUp} />
        <Form action={`${mine}/waiting`} answer={toQueue}>
          <p>{t("queue.text")}</p>
          <Button look="quiet" icon="clock">
            {t("queue.send")}
          </Button>
        </Form>
      </>
    );
  }
  if (signUp.standing !== "open") return <EventNotice event={signUp} />;
  return (
    <Form action={renewal} answer={answer}>
      <Button look="quiet">{t("mine.renew")}</Button>
    </Form>
  );
}

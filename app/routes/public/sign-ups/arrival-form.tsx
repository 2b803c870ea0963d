import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { SignUpFacts } from "#app/domain/gatherings/my-sign-ups.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useAnswerTo } from "../../answer-to.ts";

/** At the door of the date, in its hour: one tap. */
export function Arrival({ signUp }: { signUp: SignUpFacts }) {
  const { t } = useTranslation("door");
  const action = useHref()(`/sign-ups/${useParams().token}/arrival`);
  const answer = useAnswerTo(action);
  if (signUp.hereSince) return <Notice tone="good">{t("here.welcome")}</Notice>;
  return (
    <Form action={action} answer={answer}>
      <Button icon="check">{t("here.send")}</Button>
    </Form>
  );
}

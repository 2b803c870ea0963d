import { useTranslation } from "react-i18next";
import { type Enrolment, MAX_FRIENDS, type Standing } from "#app/domain/gatherings/gathering.ts";
import type { AskedQuestion } from "#app/domain/gatherings/question.ts";
import type { Answer } from "#app/http/answering.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { useHrefVia } from "#app/ui/via.tsx";
import { ComerFields } from "./comer-fields.tsx";
import { FriendsField } from "./friends-field.tsx";
import { QuestionFields } from "./question-fields.tsx";
import { WholeSeries } from "./queue-form.tsx";

type Joinable = {
  id: string;
  free: number | null;
  enrolment: Enrolment;
  questions: AskedQuestion[];
  otherDates: { standing: Standing }[];
  mine: { token: string } | null;
};

/** "I'm coming": two fields for anyone, one tap for a man whom we know. `me` is his name. */
export function SignUpForm({
  event,
  me,
  answer,
}: {
  event: Joinable;
  me: string | null;
  answer?: Answer | undefined;
}) {
  const { t } = useTranslation("events");
  const href = useHref();
  const hrefVia = useHrefVia();
  if (event.mine) {
    return (
      <LinkButton href={href(`/sign-ups/${event.mine.token}`)} look="quiet">
        {t("sign_up.mine_open")}
      </LinkButton>
    );
  }
  return (
    <Form action={hrefVia(`/events/${event.id}/sign-ups`)} answer={answer}>
      {event.enrolment === "whole_series" &&
        (event.otherDates.some(({ standing }) => standing === "full") ? (
          <WholeSeries />
        ) : (
          <p>{t("series.text")}</p>
        ))}
      <ComerFields me={me} />
      <FriendsField label={t("sign_up.friends")} most={mostFriends(event.free)} />
      <QuestionFields questions={event.questions} />
      <Button icon="check">{t("sign_up.send")}</Button>
      {!me && <p className="text-soft">{t("sign_up.privacy")}</p>}
    </Form>
  );
}

function mostFriends(free: number | null) {
  return free === null ? MAX_FRIENDS : Math.min(MAX_FRIENDS, Math.max(free - 1, 0));
}

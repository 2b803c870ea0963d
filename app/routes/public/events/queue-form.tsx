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

export type Queueable = {
  id: string;
  standing: Standing;
  enrolment: Enrolment;
  queueMoves: boolean;
  capacity: number | null;
  waiting: number;
  questions: AskedQuestion[];
  mine: { token: string } | null;
  /** Where he waits, and the page of it. */
  myTurn: { link: string } | null;
};

/** Whether there is a queue to join, or he is in it. */
export function hasQueue({ standing, queueMoves, mine, myTurn }: Queueable): boolean {
  return !mine && (myTurn !== null || (standing === "full" && queueMoves));
}

/** For a full date: the same fields as for signing up, and what happens then. */
export function QueueForm({
  event,
  me,
  answer,
}: {
  event: Queueable;
  me: string | null;
  answer?: Answer | undefined;
}) {
  const { t } = useTranslation("events");
  const href = useHref();
  const hrefVia = useHrefVia();
  if (event.myTurn) {
    return (
      <LinkButton href={href(event.myTurn.link)} look="quiet">
        {t("queue.mine_open")}
      </LinkButton>
    );
  }
  return (
    <Form action={hrefVia(`/events/${event.id}/waiting`)} answer={answer}>
      {event.enrolment === "whole_series" && <WholeSeries />}
      <p>{t("queue.text")}</p>
      {event.waiting > 0 && <p>{t("queue.length", { count: event.waiting })}</p>}
      <ComerFields me={me} />
      <FriendsField
        label={t("sign_up.friends")}
        most={Math.min(MAX_FRIENDS, (event.capacity ?? 1 + MAX_FRIENDS) - 1)}
      />
      <QuestionFields questions={event.questions} />
      <Button icon="clock">{t("queue.send")}</Button>
      {!me && <p className="text-soft">{t("sign_up.privacy")}</p>}
    </Form>
  );
}

/** One press is for all dates: he comes where there is room, and waits where it is full. */
export function WholeSeries() {
  const { t } = useTranslation("events");
  return (
    <p>
      {t("series.text")} {t("series.queue_text")}
    </p>
  );
}

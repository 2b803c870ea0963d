import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { WaitingFacts } from "#app/domain/gatherings/queue-screens.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useAnswerTo } from "../../answer-to.ts";
import { FriendsField } from "../events/friends-field.tsx";

/** His place in the queue as it stands, how places go, and what he can change. */
export function InQueue({ waiting }: { waiting: WaitingFacts }) {
  const { t } = useTranslation("events");
  const his = useHref()(`/waiting/${useParams().token}`);
  const toFriends = useAnswerTo(`${his}/friends`);
  const toLeaving = useAnswerTo(`${his}/leaving`);
  return (
    <>
      {waiting.state === "waiting" ? (
        <Notice
          icon="people"
          title={waiting.ahead === 0 ? t("queue.next") : t("queue.ahead", { count: waiting.ahead })}
        >
          <p>{t("queue.how")}</p>
          {waiting.friends > 0 && <p>{t("queue.with_friends")}</p>}
        </Notice>
      ) : (
        <ComeFirst his={his} hasRoom={waiting.standing === "open"} />
      )}
      <p className="max-w-prose">{t("mine.keep_link")}</p>
      {waiting.state === "waiting" && (
        <Form action={`${his}/friends`} answer={toFriends}>
          <FriendsField
            label={t("mine.change_friends")}
            friends={waiting.friends}
            most={waiting.mostFriends}
          />
          <Button look="quiet">{t("mine.save_friends")}</Button>
        </Form>
      )}
      <Ask label={t("queue.leave")} title={t("queue.leave_title")} open={!!toLeaving}>
        <p>{t("mine.cancel_text")}</p>
        <Form action={`${his}/leaving`} answer={toLeaving}>
          <Button look="careful">{t("queue.leave_yes")}</Button>
        </Form>
      </Ask>
    </>
  );
}

/** Shortly before the start places no longer go by the queue. */
function ComeFirst({ his, hasRoom }: { his: string; hasRoom: boolean }) {
  const { t } = useTranslation("events");
  const answer = useAnswerTo(`${his}/coming`);
  if (!hasRoom && !answer) return <Notice title={t("standing.full")} />;
  return (
    <Form action={`${his}/coming`} answer={answer}>
      <Button icon="check">{t("sign_up.send")}</Button>
    </Form>
  );
}

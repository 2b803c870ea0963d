import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { SignUpFacts } from "#app/domain/gatherings/my-sign-ups.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "../../answer-to.ts";
import { FriendsField } from "../events/friends-field.tsx";

/** What a man who comes can still change: how many come with him, and that he cannot after all. */
export function Coming({ signUp }: { signUp: SignUpFacts }) {
  const { t } = useTranslation("events");
  const mine = useHref()(`/sign-ups/${useParams().token}`);
  const toFriends = useAnswerTo(`${mine}/friends`);
  const toCancellation = useAnswerTo(`${mine}/cancellation`);
  return (
    <>
      <p className="max-w-prose">
        {signUp.contactedBy && `${t(`mine.sent_${signUp.contactedBy}`)} `}
        {t("mine.keep_link")}
      </p>
      {signUp.standing !== "begun" && (
        <Form action={`${mine}/friends`} answer={toFriends}>
          <FriendsField
            label={t("mine.change_friends")}
            friends={signUp.friends}
            most={signUp.mostFriends}
          />
          <Button look="quiet">{t("mine.save_friends")}</Button>
        </Form>
      )}
      {signUp.canBeReminded && <Reminder mine={mine} isWanted={!signUp.noReminderSince} />}
      <Ask label={t("mine.cancel")} title={t("mine.cancel_title")} open={!!toCancellation}>
        <p>{t("mine.cancel_text")}</p>
        <Form action={`${mine}/cancellation`} answer={toCancellation}>
          <Button look="careful">{t("mine.cancel_yes")}</Button>
        </Form>
      </Ask>
    </>
  );
}

/** We remind him the day before, unless he would rather not. */
function Reminder({ mine, isWanted }: { mine: string; isWanted: boolean }) {
  const { t } = useTranslation("events");
  return (
    <Form action={isWanted ? `${mine}/silence` : `${mine}/reminder`} className="grid gap-2">
      <p>{t(isWanted ? "mine.reminds" : "mine.reminds_not")}</p>
      <div className="actions">
        <Button look="quiet" icon="clock">
          {t(isWanted ? "mine.do_not_remind" : "mine.remind")}
        </Button>
      </div>
    </Form>
  );
}

import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { SeriesFacts } from "#app/domain/gatherings/series-screens.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "../../answer-to.ts";
import { FriendsField } from "../events/friends-field.tsx";

/** What he can change for all dates at once: how many come with him, and that he comes no more. */
export function InSeries({ series }: { series: SeriesFacts }) {
  const { t } = useTranslation("events");
  const his = useHref()(`/series/${useParams().token}`);
  const toFriends = useAnswerTo(`${his}/friends`);
  const toCancellation = useAnswerTo(`${his}/cancellation`);
  return (
    <>
      <p className="max-w-prose">
        {series.contactedBy && `${t(`mine.sent_${series.contactedBy}`)} `}
        {t("mine.keep_link")}
      </p>
      {(series.mostFriends > 0 || series.friends > 0) && !series.answerBy && (
        <Form action={`${his}/friends`} answer={toFriends}>
          <FriendsField
            label={t("mine.change_friends")}
            friends={series.friends}
            most={series.mostFriends}
          />
          <Button look="quiet">{t("mine.save_friends")}</Button>
        </Form>
      )}
      <Ask label={t("series.cancel")} title={t("series.cancel_title")} open={!!toCancellation}>
        <p>{t("mine.cancel_text")}</p>
        <Form action={`${his}/cancellation`} answer={toCancellation}>
          <Button look="careful">{t("series.cancel_yes")}</Button>
        </Form>
      </Ask>
    </>
  );
}

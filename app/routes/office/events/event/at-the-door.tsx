import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";

type SignUp = { id: string; name: string; attendedAt: string | null };

/** One tap: he is here. Another: it was a slip. Before the day, he can be taken off the list. */
export function AtTheDoor({
  eventId,
  signUp,
  isTheDay,
}: {
  eventId: string;
  signUp: SignUp;
  isTheDay: boolean;
}) {
  const { t } = useTranslation("office_gatherings");
  const his = useHref()(`/office/events/${eventId}/sign-ups/${signUp.id}`);
  const toAttendance = useAnswerTo(`${his}/attendance`);
  const toAbsence = useAnswerTo(`${his}/absence`);
  const toRemoval = useAnswerTo(`${his}/removal`);
  if (signUp.attendedAt) {
    return (
      <Form action={`${his}/absence`} answer={toAbsence} className="actions">
        <Badge tone="good" icon="check">
          {t("event.here")}
        </Badge>
        <Button look="quiet">{t("event.unmark")}</Button>
      </Form>
    );
  }
  if (isTheDay) {
    return (
      <Form action={`${his}/attendance`} answer={toAttendance} className="actions">
        <Button icon="check">{t("event.mark")}</Button>
      </Form>
    );
  }
  return (
    <Ask
      label={t("event.remove")}
      title={t("event.remove_title", { name: signUp.name })}
      open={!!toRemoval}
    >
      <Form action={`${his}/removal`} answer={toRemoval}>
        <Button look="careful">{t("event.remove_yes")}</Button>
      </Form>
    </Ask>
  );
}

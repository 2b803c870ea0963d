import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { FriendsField } from "#app/routes/public/events/friends-field.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

/** Someone who rang, or whom the coordinator met: a name is enough. */
export function AddSomebody({ eventId }: { eventId: string }) {
  const { t } = useTranslation("office_gatherings");
  const action = useHref()(`/office/events/${eventId}/sign-ups`);
  return (
    <Form action={action} answer={useAnswerTo(action)} id="add">
      <TextField
        name="name"
        label={t("event.add_name")}
        autoComplete="off"
        maxLength={80}
        required
      />
      <TextField
        name="contact"
        label={t("event.add_contact")}
        hint={t("event.add_contact_hint")}
        optional
        autoComplete="off"
        autoCapitalize="none"
        maxLength={254}
      />
      <FriendsField label={t("event.add_friends")} />
      <Button icon="plus">{t("event.add_send")}</Button>
    </Form>
  );
}

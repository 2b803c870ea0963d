import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

type Volunteer = { id: string; name: string; surname: string | null };

/** To a training come volunteers whom we know, so that being there is a step on their way. */
export function AddVolunteer({ eventId, waiting }: { eventId: string; waiting: Volunteer[] }) {
  const { t } = useTranslation("office_path");
  const action = useHref()(`/office/events/${eventId}/volunteers`);
  const answer = useAnswerTo(action);
  if (waiting.length === 0) return <p>{t("training.nobody")}</p>;
  return (
    <Form action={action} answer={answer} id="volunteer">
      <p className="text-soft">{t("training.hint")}</p>
      <Select
        name="personId"
        label={t("training.who")}
        options={waiting.map(({ id, name, surname }) => ({
          value: id,
          label: [name, surname].filter(Boolean).join(" "),
        }))}
      />
      <Button icon="plus">{t("training.send")}</Button>
    </Form>
  );
}

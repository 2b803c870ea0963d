import { useTranslation } from "react-i18next";
import type { MeetingToShow } from "#app/domain/pairs/meeting-screen.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "../../answer-to.ts";
import { MeetingFields } from "./meeting-fields.tsx";

/** Puts a meeting right, or takes it out. `at` is the meeting's own URL. */
export function CorrectMeeting({ meeting, at }: { meeting: MeetingToShow; at: string }) {
  const { t } = useTranslation("pairs");
  return (
    <div className="grid justify-items-start gap-8">
      <Form action={at} answer={useAnswerTo(at)}>
        <MeetingFields met={meeting} from={meeting.startedOn} today={meeting.today} />
        <Button>{t("meeting.save")}</Button>
      </Form>
      <Ask label={t("meeting.remove")} title={t("meeting.remove_title")} icon="trash">
        <Form action={`${at}/removal`} answer={useAnswerTo(`${at}/removal`)}>
          <p>{t("meeting.remove_text")}</p>
          <Button look="careful">{t("meeting.remove_confirm")}</Button>
        </Form>
      </Ask>
    </div>
  );
}

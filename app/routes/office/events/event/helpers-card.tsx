import { useTranslation } from "react-i18next";
import { HELPER_TASKS, MAX_HELPERS } from "#app/domain/gatherings/helper-task.ts";
import type { OfficeEvent } from "#app/domain/gatherings/who-comes.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

/** Whether volunteers are asked to help at this date, what for, and how many have said yes. */
export function HelpersCard({ event }: { event: OfficeEvent }) {
  const { t } = useTranslation(["office_path", "path"]);
  const at = useHref()(`/office/events/${event.id}/helping`);
  const answer = useAnswerTo(at);
  const coming = event.coming.filter(({ helpsSince }) => helpsSince).length;
  return (
    <Card title={t("helpers.title")}>
      <div className="grid gap-4">
        {event.task && (
          <p>
            {t(`path:task.${event.task}`)}
            <br />
            {t("helpers.standing", { coming, wanted: event.wanted ?? 0 })}
          </p>
        )}
        <Ask label={t("helpers.ask")} title={t("helpers.ask")} icon="people" open={!!answer}>
          <Form action={at} answer={answer} id="helping">
            <Select
              name="task"
              label={t("helpers.task")}
              defaultValue={event.task ?? HELPER_TASKS[0]}
              options={HELPER_TASKS.map((task) => ({ value: task, label: t(`path:task.${task}`) }))}
            />
            <TextField
              name="wanted"
              type="number"
              min={1}
              max={MAX_HELPERS}
              label={t("helpers.wanted")}
              defaultValue={event.wanted ?? 1}
              required
            />
            <Button>{t("helpers.look")}</Button>
          </Form>
        </Ask>
        {event.task && (
          <Form action={`${at}/removal`} answer={undefined}>
            <Button look="quiet">{t("helpers.stop")}</Button>
          </Form>
        )}
      </div>
    </Card>
  );
}

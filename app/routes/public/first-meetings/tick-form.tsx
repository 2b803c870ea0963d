import { useTranslation } from "react-i18next";
import type { Answer } from "#app/http/answering.server.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { useLanguage } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choices.tsx";
import { Form } from "#app/ui/form.tsx";
import type { FirstMeetingPage } from "./route.tsx";

/** All that suit him, or that none does. */
export function TickForm({
  action,
  page: { round, times, hasAnswered },
  refused,
}: {
  action: string;
  page: FirstMeetingPage;
  refused: Answer | undefined;
}) {
  const { t } = useTranslation(["first_meeting", "check_in"]);
  const language = useLanguage();
  const ticked = times.filter(({ isTicked }) => isTicked).map(({ id }) => id);
  return (
    <Form action={action} answer={refused}>
      <input type="hidden" name="round" value={round} />
      <CheckboxGroup
        name="times"
        label={t("times")}
        defaultValues={hasAnswered && ticked.length === 0 ? ["none"] : ticked}
        choices={[
          ...times.map(({ id, startsAt }) => ({
            value: id,
            label: formatInstant(startsAt, language),
          })),
          { value: "none", label: t("none") },
        ]}
      />
      <Button icon="check">{t("check_in:send")}</Button>
    </Form>
  );
}

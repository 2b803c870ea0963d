import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { Button } from "#app/ui/button.tsx";
import { Comma } from "#app/ui/comma.tsx";
import { Form } from "#app/ui/form.tsx";
import type { MyPage } from "./route.tsx";

/** The trainings to choose from. */
export function TrainingDates({ trainings }: { trainings: MyPage["trainings"] }) {
  const { t } = useTranslation("path");
  return (
    <section className="mt-2 grid gap-3" aria-labelledby="trainings">
      <h3 id="trainings">{t("training.choose")}</h3>
      <ul className="grid gap-4">
        {trainings.map((training) => (
          <Training key={training.id} training={training} />
        ))}
      </ul>
    </section>
  );
}

function Training({ training }: { training: MyPage["trainings"][number] }) {
  const { t } = useTranslation("path");
  const language = useLanguage();
  const action = useHref()(`/me/trainings/${training.id}`);
  const when = formatInstant(training.startsAt, language);
  return (
    <li className="grid gap-2">
      <p>
        <strong id={`training-${training.id}`}>{when}</strong>
        <br />
        <bdi>{training.title}</bdi>
        <Comma />
        <bdi>{training.place}</bdi>
      </p>
      {training.standing === "open" ? (
        <Form action={action} answer={useAnswerTo(action)}>
          <Button look="quiet" icon="check" aria-describedby={`training-${training.id}`}>
            {t("training.come")}
          </Button>
        </Form>
      ) : (
        <p className="text-soft">{t("training.full")}</p>
      )}
    </li>
  );
}

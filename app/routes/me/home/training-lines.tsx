import { useTranslation } from "react-i18next";
import type { Day } from "#app/domain/day.ts";
import { formatDay, formatInstant } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import type { MyPage } from "./route.tsx";

/** His next step is a training: he has talked with us and has not been at one. */
export function isUntrained({ role }: MyPage) {
  const comesNext =
    role?.kind === "support_person" && ["talked", "in_training"].includes(role.stage);
  return comesNext && !role.trainedOn;
}

/** The training: the dates to choose from, the one that he has chosen, or by when we tell him one. */
export function TrainingLines({ page }: { page: MyPage }) {
  const { t } = useTranslation("path");
  const href = useHref();
  const language = useLanguage();
  const { role, trainings, events, hearsBy } = page;
  if (role?.stage === "in_training" && role.trainedOn) {
    const day = formatDay(role.trainedOn as Day, language);
    return <p>{`${t("training.done", { day })} ${t("training.sign_next")}`}</p>;
  }
  if (!isUntrained(page)) return null;
  const mine = events.find(({ kind, standing }) => kind === "training" && standing !== "cancelled");
  if (mine) {
    const when = formatInstant(mine.startsAt, language);
    return (
      <p>
        {t("training.mine", { when, place: mine.place })}{" "}
        <a href={href(mine.link)}>{t("training.change")}</a>
      </p>
    );
  }
  if (trainings.length === 0) {
    return hearsBy && <p>{t("training.no_date", { day: formatDay(hearsBy, language) })}</p>;
  }
  return (
    <section className="grid gap-3" aria-labelledby="trainings">
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
        <bdi>{training.title}</bdi>, <bdi>{training.place}</bdi>
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

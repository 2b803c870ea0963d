import { useTranslation } from "react-i18next";
import type { Day } from "#app/domain/day.ts";
import type { PathStep } from "#app/domain/today/path-step.ts";
import { formatDay, formatInstant } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { TalkWhere } from "../talk/talk-where.tsx";
import type { MyPage } from "./route.tsx";
import { TrainingDates } from "./training-dates.tsx";

/** What comes next on the way to a pair, in a sentence; a time that is agreed on stands in it. */
export function useStepSentence() {
  const { t } = useTranslation(["me", "path"]);
  const language = useLanguage();
  return (step: PathStep): string => {
    switch (step.code) {
      case "talk":
        return t(step.way === "phone" ? "path:step.phone_talk" : "path:step.talk", {
          when: formatInstant(step.at, language),
          name: step.by,
        });
      case "training":
        return t("path:training.mine", {
          when: formatInstant(step.at, language),
          place: step.place,
        });
      case "choose_training":
      case "await_training":
        return t("path:step.training");
      case "sign":
        return [
          t("path:training.done", { day: formatDay(step.trainedOn, language) }),
          t("path:training.sign_next"),
        ].join(" ");
      case "choose_talk":
      case "sign_anew":
        return t(`path:step.${step.code}`);
      default:
        return t(`next.${step.kind}.${step.stage}`);
    }
  };
}

/** Below the sentence: by when he hears from us, and what he can do about it on this page. */
export function StepLines({ step, page }: { step: PathStep; page: MyPage }) {
  const { t } = useTranslation(["agreement", "path", "me"]);
  const href = useHref();
  const language = useLanguage();
  const { role, agreement } = page;
  const mayReadAgreement = role?.kind === "support_person" && role.stage === "in_training";
  return (
    <div className="grid gap-2">
      {step.code === "break" && step.until && (
        <p>{t("path:break_until", { day: formatDay(step.until, language) })}</p>
      )}
      {step.code === "choose_talk" && (
        <p>{t("me:suggestion_open", { day: formatDay(step.answerBy, language) })}</p>
      )}
      {step.code === "talk" && step.way === "place" && <TalkWhere {...step} />}
      {step.code === "talk" && (
        <a className="thumb" href={href("/me/talk")}>
          {t("path:step.other_time")}
        </a>
      )}
      {step.code === "training" && (
        <a className="thumb" href={href(step.link)}>
          {t("path:training.change")}
        </a>
      )}
      {step.code === "choose_training" && <TrainingDates trainings={page.trainings} />}
      {step.code === "await_training" && step.hearsBy && (
        <p>{t("path:training.no_date", { day: formatDay(step.hearsBy, language) })}</p>
      )}
      {mayReadAgreement && step.code !== "sign" && agreement === "unsigned" && (
        <p>
          <a className="thumb" href={href("/me/agreement")}>
            {t("read_and_sign")}
          </a>
        </p>
      )}
      {"hearsBy" in step && step.hearsBy && step.code !== "await_training" && (
        <HearsBy day={step.hearsBy} />
      )}
    </div>
  );
}

export function HearsBy({ day }: { day: Day }) {
  const { t } = useTranslation("agreement");
  return <p className="mt-2 text-soft">{t("hears_by", { day: formatDay(day, useLanguage()) })}</p>;
}

/** The agreement has new words and he is with us: he signs anew, also while he has a pair. */
export function AgreementChanged({ page: { next, agreement, role } }: { page: MyPage }) {
  const { t } = useTranslation("path");
  const href = useHref();
  const isHis = role?.kind === "support_person" && role.stage !== "left";
  const isSaid = next.code === "step" && next.step.code === "sign_anew";
  if (agreement !== "changed" || !isHis || isSaid) return null;
  return (
    <p className="mt-4">
      <a className="thumb" href={href("/me/agreement")}>
        {t("step.sign_anew")}
      </a>
    </p>
  );
}

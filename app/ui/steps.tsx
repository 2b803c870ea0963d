import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icon.tsx";

export type Step = {
  label: ReactNode;
  /** A sentence below: when, with whom, what to do. */
  note?: ReactNode;
  state: "done" | "now" | "next";
};

/** The path from here on: what is done, where you are, what comes next. */
export function Steps({ label, steps }: { label: string; steps: Step[] }) {
  const { t } = useTranslation();
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, position) => (
        <li
          key={position}
          className={`step-${step.state}`}
          aria-current={step.state === "now" ? "step" : undefined}
        >
          <span className="step-dot" aria-hidden="true">
            {step.state === "done" ? <Icon name="check" /> : position + 1}
          </span>
          <div className="step-text">
            <p className="step-label">
              {step.label}
              {step.state === "done" && <span className="sr-only"> {t("steps.done")}</span>}
              {step.state === "now" && <span className="step-here"> {t("steps.now")}</span>}
            </p>
            {step.note && <div className="step-note">{step.note}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

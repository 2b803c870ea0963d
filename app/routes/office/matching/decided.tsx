import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Day } from "#app/domain/day.ts";
import type { Workbench } from "#app/domain/matching/workbench.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Form } from "#app/ui/form.tsx";
import { useTwoNames } from "./man-in-plan.tsx";
import { usePlanHref } from "./plan-href.ts";

/** What the office has decided for the plan: who did it, until when, and a way back. */
export function Decided({ bench: { pins, apart, aside } }: { bench: Workbench }) {
  const { t } = useTranslation("office_matching");
  const names = useTwoNames();
  const day = useDay();
  if (pins.length + apart.length + aside.length === 0) return null;
  return (
    <Card title={t("plan.decided_title")}>
      <ul className="grid gap-3">
        {pins.map((pin) => (
          <OneDecision
            key={pin.id}
            who={names(pin)}
            removal={`decisions/${pin.id}/removal`}
            back={t("plan.unpin")}
          >
            {t("plan.pinned_by", { by: pin.decidedBy, day: day(pin.decidedOn) })}
            {pin.refusedBy && (
              <span className="font-semibold">
                {" "}
                {t("plan.pin_refused", { what: t(`plan.rule.${pin.refusedBy}`) })}
              </span>
            )}
          </OneDecision>
        ))}
        {apart.map((one) => (
          <OneDecision
            key={one.id}
            who={names(one)}
            removal={`decisions/${one.id}/removal`}
            back={t("plan.apart_back")}
          >
            {t("plan.apart_by", {
              by: one.decidedBy,
              day: day(one.untilOn ?? one.decidedOn),
              why: t(`plan.apart_reason.${one.reason}`),
            })}
          </OneDecision>
        ))}
        {aside.map(({ man, setBy, untilOn }) => (
          <OneDecision
            key={man.id}
            who={<bdi>{man.name}</bdi>}
            removal={`set-asides/${man.id}/removal`}
            back={t("plan.aside_back")}
          >
            {t("plan.aside_by", { by: setBy, day: day(untilOn) })}
          </OneDecision>
        ))}
      </ul>
    </Card>
  );
}

function OneDecision({
  who,
  removal,
  back,
  children,
}: {
  who: ReactNode;
  removal: string;
  back: string;
  children: ReactNode;
}) {
  const planHref = usePlanHref();
  return (
    <li className="flex flex-wrap items-center justify-between gap-3">
      <div>
        <p className="font-semibold">{who}</p>
        <p className="text-soft">{children}</p>
      </div>
      <Form action={planHref(`/${removal}`)} className="">
        <Button look="quiet">{back}</Button>
      </Form>
    </li>
  );
}

function useDay() {
  const language = officeLanguage(useLanguage());
  return (day: string) => formatDay(day as Day, language);
}

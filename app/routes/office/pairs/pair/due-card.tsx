import { useTranslation } from "react-i18next";
import type { Promised } from "#app/domain/pairs/cadence.ts";
import type { PairScreen } from "#app/domain/pairs/pair-screen.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Actions } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { AgreementForm } from "./agreement-form.tsx";
import { EndingForm } from "./ending-form.tsx";
import { HandOverForm } from "./hand-over-form.tsx";
import { PauseForm, PlannedEndForm } from "./pause-form.tsx";

/** What the cadence asks for now, what comes next, and what can be done with the pair. */
export function DueCard({ screen }: { screen: PairScreen }) {
  const { t } = useTranslation("office_pairs");
  const said = useSaid();
  const language = officeLanguage(useLanguage());
  const { due, next, pair } = screen;
  return (
    <Card title={t("pair.due")}>
      <div className="grid gap-4">
        {pair.pauseUntil && (
          <Notice icon="clock">
            {t("pause.rests", { day: formatDay(pair.pauseUntil, language) })}
          </Notice>
        )}
        {due.map((promise) => (
          <Notice key={promise.what} tone={promise.urgency === "now" ? "urgent" : "mind"}>
            {said(promise, "due_since")}
          </Notice>
        ))}
        {due.length === 0 && next && <p>{t("pair.due_none", { next: said(next, "due_on") })}</p>}
        {pair.endedOn ? (
          <Ended screen={screen} />
        ) : (
          <Actions>
            <AgreementForm screen={screen} />
            <HandOverForm screen={screen} />
            <PauseForm screen={screen} />
            <PlannedEndForm screen={screen} />
            <EndingForm screen={screen} />
          </Actions>
        )}
      </div>
    </Card>
  );
}

/** What belongs to a good ending and has not been done yet; where nothing is left, that it is over. */
function Ended({ screen: { pair, men, closingTalks } }: { screen: PairScreen }) {
  const { t } = useTranslation("office_pairs");
  const open = [
    ...[men.participant, men.supportPerson]
      .filter(({ id }) => !closingTalks.some(({ personId }) => personId === id))
      .map(({ name }) => t("closing.talk_missing", { name })),
    ...(pair.contactAfter ? [] : [t("closing.contact.open")]),
  ];
  return (
    <>
      <p>{t("pair.due_none_ended")}</p>
      {open.length > 0 && (
        <ul className="grid list-disc gap-2 ps-6">
          {open.map((what) => (
            <li key={what}>
              <a href="#closing">{what}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function useSaid() {
  const { t } = useTranslation("office_pairs");
  const language = officeLanguage(useLanguage());
  return ({ what, on }: Promised, key: "due_since" | "due_on") =>
    t(key, { what: t(`promise.${what}`), day: formatDay(on, language) });
}

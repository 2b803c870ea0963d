import { useTranslation } from "react-i18next";
import type { FirstMeetingScreen } from "#app/domain/pairs/first-meeting-office.server.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup, RadioGroup } from "#app/ui/choices.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "../../../answer-to.ts";
import { usePairHref } from "../pair/pair-href.ts";
import type { Offer } from "./ticks-table.tsx";

/** What one of the two has said on the phone. */
export function OnBehalf({ screen, offer }: { screen: FirstMeetingScreen; offer: Offer }) {
  const { t } = useTranslation("office_pairs");
  const language = officeLanguage(useLanguage());
  const at = usePairHref()("/first-meeting/ticks");
  const answer = useAnswerTo(at);
  return (
    <details className="mt-4" open={answer !== undefined}>
      <summary className="py-3 font-semibold">{t("first.on_behalf")}</summary>
      <Form id="ticks" action={at} answer={answer}>
        <input type="hidden" name="round" value={screen.round} />
        <RadioGroup
          name="side"
          label={t("first.who")}
          choices={[
            { value: "participant", label: screen.participant.name },
            { value: "support_person", label: screen.supportPerson.name },
          ]}
        />
        <CheckboxGroup
          name="times"
          label={t("first.his_times")}
          choices={[
            ...offer.times
              .filter(({ canTick }) => canTick)
              .map(({ id, startsAt }) => ({ value: id, label: formatInstant(startsAt, language) })),
            { value: "none", label: t("first.none") },
          ]}
        />
        <Button look="quiet">{t("first.write_down")}</Button>
      </Form>
    </details>
  );
}

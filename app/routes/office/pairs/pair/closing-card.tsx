import { useTranslation } from "react-i18next";
import type { PairScreen } from "#app/domain/pairs/pair-screen.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DayField } from "#app/ui/day-field.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "../../../answer-to.ts";
import { ContactFields } from "./contact-fields.tsx";
import { usePairHref } from "./pair-href.ts";

/** After the end: with whom the closing talk was held and when, and what they agreed for afterwards. */
export function ClosingCard({ screen }: { screen: PairScreen }) {
  const { t } = useTranslation("office_pairs");
  const { pair, men } = screen;
  if (!pair.endedOn) return null;
  const isEarly = pair.plannedEndOn !== null && pair.endedOn < pair.plannedEndOn;
  return (
    <Card title={t("closing.title")} id="closing">
      <div className="grid gap-5">
        <p>{t(isEarly ? "closing.early" : "closing.planned")}</p>
        <p>
          {t(`closing.contact.${pair.contactAfter ?? "open"}`)}
          {pair.contactHow && <> {pair.contactHow}</>}
        </p>
        <ContactAfter screen={screen} />
        <Talk man={men.participant} screen={screen} />
        <Talk man={men.supportPerson} screen={screen} />
      </div>
    </Card>
  );
}

/** Agreed on in the closing talks, or later: both men can read it on their own page. */
function ContactAfter({ screen: { pair } }: { screen: PairScreen }) {
  const { t } = useTranslation("office_pairs");
  const at = usePairHref()("/contact-after");
  const answer = useAnswerTo(at);
  return (
    <Ask
      label={t("closing.contact_write")}
      title={t("closing.contact_after")}
      open={answer !== undefined}
    >
      <Form id="contact-after" action={at} answer={answer}>
        <ContactFields agreed={pair} />
        <Button>{t("goals.save")}</Button>
      </Form>
    </Ask>
  );
}

function Talk({
  man,
  screen: { closingTalks, today, pair },
}: {
  man: PairScreen["men"]["participant"];
  screen: PairScreen;
}) {
  const { t } = useTranslation("office_pairs");
  const language = officeLanguage(useLanguage());
  const at = usePairHref()("/closing-talks");
  const answer = useAnswerTo(at);
  const held = closingTalks.find(({ personId }) => personId === man.id);
  if (held) {
    return <p>{t("closing.held", { name: man.name, day: formatDay(held.heldOn, language) })}</p>;
  }
  const isThis = answer?.values.personId === man.id;
  return (
    <Form id={`talk-${man.id}`} action={at} answer={isThis ? answer : undefined}>
      <input type="hidden" name="personId" value={man.id} />
      <DayField
        name="on"
        label={t("closing.talk_with", { name: man.name })}
        min={pair.startedOn}
        max={today}
      />
      <Button look="quiet">{t("closing.note")}</Button>
    </Form>
  );
}

import { useTranslation } from "react-i18next";
import { addDays } from "#app/domain/day.ts";
import { APART_REASONS } from "#app/domain/matching/apart.ts";
import type { Comparison } from "#app/domain/matching/comparison.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { DayField } from "#app/ui/day-field.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "../../../answer-to.ts";
import { usePlanHref } from "../plan-href.ts";
import { SetAside } from "../set-aside.tsx";

/** So long two are kept apart unless the coordinator says otherwise. */
const USUAL_DAYS = 30;

/** What can be decided about these two: together, not for now, one of them left out; never, elsewhere. */
export function Decide({ compared }: { compared: Comparison }) {
  const { t } = useTranslation("office_matching");
  const href = useHref();
  const planHref = usePlanHref();
  const { participant, supportPerson, decision, canBe, today } = compared;
  return (
    <Card title={t("compare.decide")}>
      <Actions>
        {decision ? (
          <Form action={planHref(`/decisions/${decision.id}/removal`)} className="">
            <Button look="quiet">
              {t(decision.what === "pinned" ? "plan.unpin" : "plan.apart_back")}
            </Button>
          </Form>
        ) : (
          canBe && (
            <Form action={planHref("/pins")} className="">
              <TheTwoIds compared={compared} />
              <Button>{t("plan.pin")}</Button>
            </Form>
          )
        )}
        {decision?.what !== "apart" && <KeepApart compared={compared} />}
        {[participant, supportPerson].map((man) => (
          <SetAside key={man.id} man={man} today={today} named />
        ))}
        <LinkButton look="quiet" href={href(`/office/people/${participant.id}/matches`)}>
          {t("compare.never")}
        </LinkButton>
      </Actions>
    </Card>
  );
}

function KeepApart({ compared }: { compared: Comparison }) {
  const { t } = useTranslation("office_matching");
  const href = useHref();
  const action = href("/office/matching/kept-apart");
  const answer = useAnswerTo(action);
  const { participant, supportPerson } = compared;
  const where = usePlanHref()(
    `/kept-apart?participantId=${participant.id}&supportPersonId=${supportPerson.id}`,
  );
  return (
    <Ask label={t("plan.apart")} title={t("plan.apart_title")} open={answer !== undefined}>
      <Form action={where} answer={answer} id="apart">
        <p>{t("plan.apart_text")}</p>
        <TheTwoIds compared={compared} />
        <RadioGroup
          name="reason"
          label={t("plan.apart_why")}
          choices={APART_REASONS.map((value) => ({
            value,
            label: t(`plan.apart_reason.${value}`),
          }))}
        />
        <DayField
          name="untilOn"
          label={t("plan.until")}
          defaultValue={addDays(compared.today, USUAL_DAYS)}
          min={compared.today}
        />
        <Button>{t("plan.apart")}</Button>
      </Form>
    </Ask>
  );
}

function TheTwoIds({ compared: { participant, supportPerson } }: { compared: Comparison }) {
  return (
    <>
      <input type="hidden" name="participantId" value={participant.id} />
      <input type="hidden" name="supportPersonId" value={supportPerson.id} />
    </>
  );
}

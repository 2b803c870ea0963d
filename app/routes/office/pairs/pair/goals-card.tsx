import { useTranslation } from "react-i18next";
import { GOAL_LETTERS_MOST, GOALS_MOST } from "#app/domain/pairs/goal.ts";
import type { PairScreen } from "#app/domain/pairs/pair-screen.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "../../../answer-to.ts";
import { GoalLine } from "../../../me/pair/goals/goal-line.tsx";
import { usePairHref } from "./pair-href.ts";

/** What the two want to reach, in their own words: the same list that both men see. */
export function GoalsCard({ screen: { goals, pair } }: { screen: PairScreen }) {
  const { t } = useTranslation("office_pairs");
  const at = usePairHref()("/goals");
  const answer = useAnswerTo(at);
  const words = {
    howFar: t("goals.how_far"),
    save: t("goals.save"),
    remove: t("goals.remove"),
    codes: {
      not_yet: t("goals.not_yet"),
      on_the_way: t("goals.on_the_way"),
      reached: t("goals.reached"),
    },
  };
  return (
    <Card title={t("goals.title")} id="goals">
      <div className="grid gap-6">
        {goals.length === 0 && <p className="text-soft">{t("goals.none")}</p>}
        {goals.map((goal) => (
          <GoalLine
            key={goal.id}
            goal={goal}
            at={`${at}/${goal.id}`}
            words={words}
            mayChange={!pair.endedOn}
          />
        ))}
        {!pair.endedOn && (goals.length < GOALS_MOST || answer) && (
          <Form id="goal" action={at} answer={answer}>
            <TextField
              name="text"
              label={t("goals.new")}
              hint={t("goals.hint")}
              maxLength={GOAL_LETTERS_MOST}
            />
            <Button look="quiet" icon="plus">
              {t("goals.add")}
            </Button>
          </Form>
        )}
      </div>
    </Card>
  );
}

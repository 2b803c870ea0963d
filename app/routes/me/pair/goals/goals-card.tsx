import { useTranslation } from "react-i18next";
import { GOAL_LETTERS_MOST, GOALS_MOST } from "#app/domain/pairs/goal.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "../../../answer-to.ts";
import type { MyPair } from "../route.tsx";
import { GoalLine } from "./goal-line.tsx";

/** What the two want to reach, in their own words. The other and the coordinator read the same. */
export function GoalsCard({ pair }: { pair: MyPair }) {
  const { t } = useTranslation("pairs");
  const at = useHref()("/me/pair/goals");
  const answer = useAnswerTo(at);
  const words = {
    howFar: t("goals.how_far"),
    save: t("plan.save"),
    remove: t("meeting.remove"),
    codes: {
      not_yet: t("goals.not_yet"),
      on_the_way: t("goals.on_the_way"),
      reached: t("goals.reached"),
    },
  };
  return (
    <Card title={t("goals.title")} id="goals">
      <div className="grid gap-6">
        {pair.goals.map((goal) => (
          <GoalLine key={goal.id} goal={goal} at={`${at}/${goal.id}`} words={words} mayChange />
        ))}
        {(pair.goals.length < GOALS_MOST || answer) && (
          <Form id="goal" action={`${at}?pair=${pair.id}`} answer={answer}>
            <input type="hidden" name="pairId" value={pair.id} />
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

import { HOW_FAR, type HowFar } from "#app/domain/pairs/goal.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { Form } from "#app/ui/form.tsx";

type Goal = { id: string; text: string; howFar: HowFar };
type Words = { howFar: string; save: string; remove: string; codes: Record<HowFar, string> };

/** One shared goal and how far they have come; the words are the page's, of men or of the office. */
export function GoalLine({
  goal,
  at,
  words,
  mayChange,
}: {
  goal: Goal;
  at: string;
  words: Words;
  mayChange: boolean;
}) {
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <bdi className="font-semibold wrap-anywhere">{goal.text}</bdi>
        <Badge tone={goal.howFar === "reached" ? "good" : "calm"}>{words.codes[goal.howFar]}</Badge>
      </div>
      {mayChange && (
        <details>
          <summary className="py-3">{words.howFar}</summary>
          <div className="mt-3 grid gap-4">
            <Form id={`goal-${goal.id}`} action={`${at}/progress`}>
              <RadioGroup
                name="howFar"
                label={words.howFar}
                defaultValue={goal.howFar}
                choices={HOW_FAR.map((code) => ({ value: code, label: words.codes[code] }))}
              />
              <Button look="quiet">{words.save}</Button>
            </Form>
            <Form id={`goal-removal-${goal.id}`} action={`${at}/removal`}>
              <Button look="quiet">{words.remove}</Button>
            </Form>
          </div>
        </details>
      )}
    </div>
  );
}

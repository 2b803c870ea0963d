import type { MatchingPerson } from "./person.ts";
import { type Plan, planOf } from "./plan.ts";
import type { PlanRules, TheTwoIds } from "./plan-rules.ts";
import { type Difference, ifForbidden, ifPinned } from "./what-if.ts";

/** What the planner can be asked, as plain data: so that another thread can be asked as well. */
export type PlanQuestion = { people: MatchingPerson[]; rules: PlanRules } & (
  | { what: "plan" }
  | { what: "if_apart" | "if_pinned"; two: TheTwoIds }
);
export type PlanAnswer<Q extends PlanQuestion["what"]> = Q extends "plan" ? Plan : Difference;

/** Answers it, here and now. Pure: the same question has the same answer. */
export function answerPlanQuestion(question: PlanQuestion): Plan | Difference {
  const { people, rules } = question;
  switch (question.what) {
    case "plan":
      return planOf(people, rules);
    case "if_apart":
      return ifForbidden(people, rules, question.two);
    case "if_pinned":
      return ifPinned(people, rules, question.two);
  }
}

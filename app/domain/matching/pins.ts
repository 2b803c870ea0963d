import { NOBODY } from "./assignment.ts";
import {
  bitsOfRules,
  JUDGED_BY_OFFICE,
  NO_LANGUAGE,
  type PlanRule,
  type PlanRules,
  rulesIn,
  type TheTwoIds,
} from "./plan-rules.ts";
import { type PlanTable, placesOf } from "./plan-table.ts";

/** A pin that the plan cannot keep, and the rule that stands against it; "not_here": no such two. */
export type RefusedPin = TheTwoIds & { rule: PlanRule | "not_here" };

const JUDGED = bitsOfRules(JUDGED_BY_OFFICE) | NO_LANGUAGE;

/**
 * Puts the pinned pairs into an empty plan, the longest waiting first; a pin that asks for a place
 * taken by another pin is refused (`free_place`).
 */
export function placePins(table: PlanTable, { pinned }: PlanRules) {
  const { participants, supportPersons, broken } = table;
  const supportOf = new Int32Array(participants.length).fill(NOBODY);
  const isPinned = new Uint8Array(participants.length);
  const taken = new Int32Array(supportPersons.length);
  const refused: RefusedPin[] = [];
  const rows = placesOf(participants);
  const columns = placesOf(supportPersons);
  const placed = pinned.map((two) => ({
    ...two,
    row: rows.get(two.participantId) ?? NOBODY,
    column: columns.get(two.supportPersonId) ?? NOBODY,
  }));
  for (const { row, column, ...two } of placed.toSorted(inOrder)) {
    if (row === NOBODY || column === NOBODY) {
      refused.push({ ...two, rule: "not_here" });
      continue;
    }
    if (isPinned[row] === 1 && supportOf[row] === column) continue;
    const [rule] = rulesIn((broken[row * supportPersons.length + column] as number) & ~JUDGED);
    const isFull =
      isPinned[row] === 1 || (taken[column] as number) >= (supportPersons[column]?.places ?? 0);
    if (rule || isFull) {
      refused.push({ ...two, rule: rule ?? "free_place" });
      continue;
    }
    supportOf[row] = column;
    isPinned[row] = 1;
    taken[column] = (taken[column] as number) + 1;
  }
  return { supportOf, taken, isPinned, refused };
}

type Placed = TheTwoIds & { row: number; column: number };

function inOrder(one: Placed, other: Placed) {
  return (
    one.row - other.row ||
    one.column - other.column ||
    compare(one.participantId, other.participantId) ||
    compare(one.supportPersonId, other.supportPersonId)
  );
}

function compare(one: string, other: string) {
  return one < other ? -1 : one > other ? 1 : 0;
}

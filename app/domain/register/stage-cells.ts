import type { Day } from "#app/domain/day.ts";
import { FIRST_STAGE, type Stage } from "#app/domain/people/stages.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import type { Column } from "./columns.ts";
import { readDay } from "./day-words.ts";
import type { Findings } from "./remarks.ts";
import { readStage } from "./stage-words.ts";
import type { Row } from "./tables.ts";

export type DatedStage = { stage: Stage; on: Day };

export type StageCells = {
  /** Where he came in, what happened since, where he stands: the last one. Days never go back. */
  steps: DatedStage[];
  /** The day that the register itself gives to the last step; null when it is only derived. */
  saidOn: Day | null;
  /** True when the register says where he stands; otherwise it is only supposed. */
  isSaid: boolean;
  hasPair: boolean;
};

const DATED: Record<RoleKind, [Column, Stage][]> = {
  participant: [["talked_on", "talked"]],
  support_person: [
    ["talked_on", "talked"],
    ["trained_on", "in_training"],
    ["agreed_on", "agreement_signed"],
  ],
};

/** Reads where a man stands from the status word and from the columns of days, and when it came so. */
export function readStageCells(
  { cells }: Pick<Row, "cells">,
  { role, today, findings }: { role: RoleKind; today: Day; findings: Findings },
): StageCells {
  const day = (column: Column) => readPastDay(cells[column], column, today, findings);
  const first: Stage = FIRST_STAGE[role];
  const dated = DATED[role].flatMap(([column, stage]) => {
    const on = day(column);
    return on ? [{ stage, on }] : [];
  });
  const joinedOn = day("joined_on");
  const word = cells.stage ? readStage(cells.stage, role) : null;
  if (cells.stage && !word) findings.keep("stage_unread", "stage", cells.stage);
  const hasPair = word?.hasPair ?? false;
  const said = word?.stage === "paired" ? ("waiting" as const) : word?.stage;
  const lastDated = dated.at(-1)?.stage;
  const last = (said === first ? lastDated : said) ?? said ?? lastDated ?? first;
  const saidOn =
    day("stage_on") ??
    dated.find(({ stage }) => stage === last)?.on ??
    (last === first ? joinedOn : null);
  const history = inOrder([
    ...(joinedOn ? [{ stage: first, on: joinedOn }] : []),
    ...dated.filter(({ stage }) => stage !== last),
  ]);
  const before = history.at(-1)?.on;
  const on = saidOn ?? before ?? today;
  const steps = [
    ...history.filter(({ stage }) => stage !== last),
    { stage: last, on: later(on, before) },
  ];
  const startsFirst = steps[0]?.stage === first;
  const start = { stage: first, on: steps[0]?.on ?? today };
  return {
    steps: startsFirst ? steps : [start, ...steps],
    saidOn,
    isSaid: said !== undefined || dated.length > 0,
    hasPair,
  };
}

function readPastDay(
  text: string | undefined,
  column: Column,
  today: Day,
  findings: Findings,
): Day | null {
  if (!text || /^[x✓-]$/i.test(text.trim())) return null;
  const day = readDay(text);
  if (!day) findings.keep("day_unread", column, text);
  else if (day > today) findings.keep("day_in_future", column, text);
  return day && day <= today ? day : null;
}

function inOrder(steps: DatedStage[]): DatedStage[] {
  return steps.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function later(on: Day, before: Day | undefined): Day {
  return before && before > on ? before : on;
}

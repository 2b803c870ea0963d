import type { EndReason } from "#app/domain/pairs/pair.ts";
import type { Answer } from "#app/domain/pairs/proposal.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import type { AfterFirst, Arranged } from "./first-meetings.ts";

/** How a pair has lived so far, in days before today. */
export type PairPlan = {
  startedDaysAgo: number;
  /** Not met at all when missing. */
  lastMetDaysAgo?: number;
  everyDays: number;
  plannedDays: number;
  nextInDays?: number;
  /** How far the first meeting is arranged. */
  arranged?: Arranged;
  /** How the two would like to go on after it. */
  after?: AfterFirst;
  note?: string;
  ended?: { daysAgo: number; reason: EndReason };
};

const weekly = { everyDays: 8, plannedDays: 183 };

/** Twenty-five: just begun, overdue for the first meeting, in rhythm, gone quiet, near the end, ended. */
export const PAIRS: PairPlan[] = [
  { ...weekly, startedDaysAgo: 96, lastMetDaysAgo: 4, nextInDays: 3 },
  { ...weekly, startedDaysAgo: 3, arranged: "one_answered" },
  { ...weekly, startedDaysAgo: 5, arranged: "fixed" },
  {
    ...weekly,
    startedDaysAgo: 18,
    arranged: "nothing_suits",
    note: "Ensimmäinen tapaaminen peruuntui flunssan takia. Soitan molemmille.",
  },
  { ...weekly, startedDaysAgo: 11, lastMetDaysAgo: 1, after: { participant: "another" } },
  {
    ...weekly,
    startedDaysAgo: 16,
    lastMetDaysAgo: 6,
    nextInDays: 1,
    after: { participant: "go_on", support_person: "go_on" },
  },
  { ...weekly, startedDaysAgo: 40, lastMetDaysAgo: 2, nextInDays: 5 },
  { ...weekly, startedDaysAgo: 55, lastMetDaysAgo: 9 },
  { ...weekly, startedDaysAgo: 61, lastMetDaysAgo: 5, nextInDays: 4 },
  { ...weekly, startedDaysAgo: 75, lastMetDaysAgo: 12 },
  { ...weekly, startedDaysAgo: 88, lastMetDaysAgo: 3, nextInDays: 6 },
  { everyDays: 14, plannedDays: 183, startedDaysAgo: 110, lastMetDaysAgo: 10 },
  { everyDays: 14, plannedDays: 183, startedDaysAgo: 120, lastMetDaysAgo: 7, nextInDays: 8 },
  { ...weekly, startedDaysAgo: 130, lastMetDaysAgo: 6 },
  { ...weekly, startedDaysAgo: 140, lastMetDaysAgo: 1, nextInDays: 7 },
  {
    ...weekly,
    startedDaysAgo: 64,
    lastMetDaysAgo: 31,
    note: "Ei vastaa tekstiviestiin. Kokeillaan ensi viikolla puhelua.",
  },
  { ...weekly, startedDaysAgo: 100, lastMetDaysAgo: 36 },
  { ...weekly, startedDaysAgo: 150, lastMetDaysAgo: 45 },
  { ...weekly, startedDaysAgo: 178, lastMetDaysAgo: 5 },
  { ...weekly, startedDaysAgo: 186, lastMetDaysAgo: 8, nextInDays: 9 },
  { ...weekly, startedDaysAgo: 170, lastMetDaysAgo: 2 },
  {
    ...weekly,
    startedDaysAgo: 208,
    lastMetDaysAgo: 25,
    ended: { daysAgo: 22, reason: "goals_reached" },
  },
  { ...weekly, startedDaysAgo: 150, lastMetDaysAgo: 64, ended: { daysAgo: 60, reason: "moved" } },
  {
    everyDays: 14,
    plannedDays: 183,
    startedDaysAgo: 80,
    lastMetDaysAgo: 66,
    ended: { daysAgo: 58, reason: "did_not_click" },
  },
  { ...weekly, startedDaysAgo: 90, ended: { daysAgo: 70, reason: "no_contact" } },
];

type ProposalPlan = { daysAgo: number; answers: [RoleKind, Answer][]; then?: "withdrawn" };

/** Suggestions under way: unanswered, half answered, declined, forgotten, taken back. */
export const PROPOSALS: ProposalPlan[] = [
  { daysAgo: 9, answers: [] },
  { daysAgo: 1, answers: [] },
  { daysAgo: 4, answers: [["support_person", "yes"]] },
];

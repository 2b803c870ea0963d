/** To work is another rhythm than friendship: the office sets the numbers of each kind by itself. */
export const PAIR_KINDS = ["friendship", "work"] as const;
export type PairKind = (typeof PAIR_KINDS)[number];

/** What a number of the rhythm is until the office changes it, and within what it may. */
export type CadenceNumber = {
  usual: number;
  least: number;
  most: number;
  unit: "days" | "months";
  /** Guides of like programmes (docs/cadence.md), or our own decision. */
  source: "programmes" | "ours";
};

/** The rhythm of a pair, for each kind of pair. Why each number is what it is: docs/cadence.md. */
export const PAIR_NUMBERS = {
  firstMeeting: days(14, { from: 3, to: 60, source: "programmes" }),
  remindOfTimes: days(2, { from: 1, to: 2 }),
  /** The office takes it up after he has been reminded, never before. */
  answerTimes: days(3, { from: 3, to: 14 }),
  howDidItGo: days(2, { from: 1, to: 14, source: "programmes" }),
  quiet: days(28, { from: 7, to: 120, source: "programmes" }),
  agreement: days(14, { from: 1, to: 90 }),
  firstTalk: days(14, { from: 2, to: 27, source: "programmes" }),
  secondTalk: days(30, { from: 28, to: 55, source: "programmes" }),
  talksUntilMonths: months(6, { from: 2, to: 24, source: "programmes" }),
  reviewEveryMonths: months(3, { from: 1, to: 12, source: "programmes" }),
  talkCountsFrom: days(7, { from: 0, to: 13 }),
  remindOfCheckIn: days(7, { from: 2, to: 21 }),
  checkInToOffice: days(7, { from: 1, to: 21 }),
  plannedLengthMonths: months(6, { from: 1, to: 24, source: "programmes" }),
  planEnding: days(14, { from: 1, to: 60 }),
  restBeforeNext: days(21, { from: 0, to: 90, source: "programmes" }),
} as const satisfies Record<string, CadenceNumber>;

/** What comes before a pair, and is the same whatever kind it will be. */
export const BEFORE_NUMBERS = {
  /** Men are told "within a week" in their letters: it may be sooner, not later. */
  applicationAnswered: days(7, { from: 1, to: 7 }),
  waiting: days(30, { from: 7, to: 120, source: "programmes" }),
  remindOfProposal: days(4, { from: 1, to: 6 }),
  answerProposal: days(7, { from: 7, to: 30, source: "programmes" }),
} as const satisfies Record<string, CadenceNumber>;

export const CADENCE_PARTS = {
  before: BEFORE_NUMBERS,
  friendship: PAIR_NUMBERS,
  work: PAIR_NUMBERS,
} as const;
export type CadencePart = keyof typeof CADENCE_PARTS;

/** The part that a URL names, or null. */
export function cadencePart(named: string | undefined): CadencePart | null {
  return named && Object.hasOwn(CADENCE_PARTS, named) ? (named as CadencePart) : null;
}

export type PairCadence = Record<keyof typeof PAIR_NUMBERS, number>;
export type BeforeCadence = Record<keyof typeof BEFORE_NUMBERS, number>;
/** Every number of the rhythm as it holds now; units stand with `CADENCE_PARTS`. */
export type Cadence = { before: BeforeCadence } & Record<PairKind, PairCadence>;

/** What holds until the office changes it. */
export const CADENCE: Cadence = {
  before: usualOf(BEFORE_NUMBERS),
  friendship: usualOf(PAIR_NUMBERS),
  work: usualOf(PAIR_NUMBERS),
};

function usualOf<K extends string>(numbers: Record<K, CadenceNumber>) {
  const names = Object.keys(numbers) as K[];
  return Object.fromEntries(names.map((name) => [name, numbers[name].usual])) as Record<K, number>;
}

type Limits = { from: number; to: number; source?: CadenceNumber["source"] };

function days(usual: number, { from, to, source = "ours" }: Limits) {
  return { usual, least: from, most: to, unit: "days", source } satisfies CadenceNumber;
}

function months(usual: number, { from, to, source = "ours" }: Limits) {
  return { usual, least: from, most: to, unit: "months", source } satisfies CadenceNumber;
}

/**
 * What a man wants to know before he comes, as codes: each is an icon and words that we translate
 * (`events:facts.<code>`), so that an event is understood in every language without a translator.
 * Whether one gets in without steps is the place's own fact; which languages are spoken is a list.
 */
/** How much Finnish a man needs, from none to much: at most one of them is said. */
export const FINNISH_LEVELS = [
  "no_finnish_needed",
  "few_words",
  "easy_finnish",
  "everyday_finnish",
  "good_finnish",
] as const;
export type FinnishLevel = (typeof FINNISH_LEVELS)[number];

const FACT_GROUPS = {
  money: ["free", "small_fee", "travel_paid"],
  language: [...FINNISH_LEVELS, "interpreter"],
  company: ["beginners_welcome", "friends_welcome", "children_welcome"],
  food: ["food_served", "coffee_served", "halal_or_vegetarian", "alcohol_free", "bring_lunch"],
  surroundings: ["outdoors", "indoors", "quiet", "toilets", "shower_on_site"],
  way: ["meeting_point", "ends_by_bus"],
  bring: ["sport_clothes", "warm_clothes", "bring_towel", "bring_id", "equipment_lent"],
} as const;

export type Fact = (typeof FACT_GROUPS)[keyof typeof FACT_GROUPS][number];
export const FACTS = Object.values(FACT_GROUPS).flat() as [Fact, ...Fact[]];

/** What is chosen by itself, not ticked among the others. */
export function isLevel(fact: string): fact is FinnishLevel {
  return (FINNISH_LEVELS as readonly string[]).includes(fact);
}

/** Two that cannot both be true: a price, and two levels of Finnish. */
const CONTRADICTIONS: [Fact, Fact][] = [
  ["free", "small_fee"],
  ...FINNISH_LEVELS.flatMap((one, place) =>
    FINNISH_LEVELS.slice(place + 1).map((other): [Fact, Fact] => [one, other]),
  ),
];

export function contradictionIn(facts: readonly Fact[]): [Fact, Fact] | undefined {
  return CONTRADICTIONS.find((pair) => pair.every((fact) => facts.includes(fact)));
}

/** In the order of the list above: what decides whether he can come stands first. */
export function inOrder(facts: readonly string[]): Fact[] {
  return FACTS.filter((fact) => facts.includes(fact));
}

/** What is shown of a gathering at a place: its facts, and how one gets in. */
export type ShownFact = Fact | "step_free" | "has_steps";

export function shownFacts(facts: readonly string[], stepFree: string): ShownFact[] {
  const way = stepFree === "yes" ? ["step_free" as const] : ["has_steps" as const];
  return [...inOrder(facts), ...(stepFree === "unknown" ? [] : way)];
}

/** On a card there is room for a few: those that open the door for most. */
const ON_A_CARD: Fact[] = [
  "free",
  "small_fee",
  ...FINNISH_LEVELS,
  "food_served",
  "children_welcome",
  "beginners_welcome",
];
const FACTS_ON_A_CARD = 3;

export function forCard(facts: readonly string[]): Fact[] {
  return ON_A_CARD.filter((fact) => facts.includes(fact)).slice(0, FACTS_ON_A_CARD);
}
